import { cp, mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';

/** What Node and Astro need as real files under the copy's root, and what can be a symbolic link. */
const copied = ['admin', 'astro.config.mjs', 'content', 'scripts', 'src'];
const linked = ['node_modules', 'package.json', 'public', 'tsconfig.json'];

/** Copies the project, so that the copy's content and code can be changed. */
export async function copyProject(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  await Promise.all([
    ...copied.map((name) => cp(join(from, name), join(to, name), { recursive: true })),
    ...linked.map((name) => symlink(join(from, name), join(to, name))),
  ]);
}
