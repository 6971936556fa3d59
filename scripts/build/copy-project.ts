import { cp, mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';

/** What Node and Astro must find under the copy's own root, and what may as well stay where it is. */
const copied = ['admin', 'astro.config.mjs', 'content', 'scripts', 'src'];
const linked = ['node_modules', 'package.json', 'public', 'tsconfig.json'];

/** Makes a copy of the project whose content may be changed. */
export async function copyProject(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  await Promise.all([
    ...copied.map((name) => cp(join(from, name), join(to, name), { recursive: true })),
    ...linked.map((name) => symlink(join(from, name), join(to, name))),
  ]);
}
