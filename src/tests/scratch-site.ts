import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Whatever a build needs beside the content; linked, so that a scratch site is made in no time. */
const linked = ['admin', 'node_modules', 'public', 'scripts', 'package.json', 'tsconfig.json'];

/** A copy of the site whose content a test may break. */
export interface ScratchSite {
  root: string;
  /** Changes one file under the root; `edit` gets its text and gives the new one. */
  edit(path: string, edit: (text: string) => string): Promise<void>;
  remove(): Promise<void>;
}

/** Makes a site of its own from the working tree. */
export async function makeScratchSite(): Promise<ScratchSite> {
  const root = await mkdtemp(join(tmpdir(), 'scratch-site-'));
  const from = process.cwd();
  await Promise.all(linked.map((name) => symlink(join(from, name), join(root, name))));
  // Node and Astro take a linked module to be where it really is, so what names the root is copied.
  for (const name of ['astro.config.mjs', 'content', 'src']) {
    await cp(join(from, name), join(root, name), { recursive: true });
  }
  return {
    root,
    edit: async (path, edit) => {
      const file = join(root, path);
      await writeFile(file, edit(await readFile(file, 'utf8')));
    },
    remove: () => rm(root, { recursive: true, force: true }),
  };
}
