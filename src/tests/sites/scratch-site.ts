import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copyProject } from '../../../scripts/build/copy-project.ts';

/** A copy of the site that a test can change. */
export interface ScratchSite {
  root: string;
  /** Changes one file; `edit` receives its text and returns the new text. */
  edit(path: string, edit: (text: string) => string): Promise<void>;
  remove(): Promise<void>;
}

/** Copies the site from the working tree. */
export async function makeScratchSite(): Promise<ScratchSite> {
  const root = await mkdtemp(join(tmpdir(), 'scratch-site-'));
  await copyProject(process.cwd(), root);
  return {
    root,
    edit: async (path, edit) => {
      const file = join(root, path);
      await writeFile(file, edit(await readFile(file, 'utf8')));
    },
    remove: () => rm(root, { recursive: true, force: true }),
  };
}
