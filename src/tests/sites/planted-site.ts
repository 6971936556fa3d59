import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { testSite } from './test-site.ts';

/** A copy of the built site in which a test can plant faults. */
export interface PlantedSite {
  folder: string;
  /**
   * Changes one file. `edit` receives its text, or an empty string if it does not exist, and returns the new
   * text, or undefined to delete it.
   *
   * @throws if the edit changes nothing, since such a fault would prove nothing.
   */
  plant(file: string, edit: (text: string) => string | undefined): Promise<void>;
  /** Undoes all planted faults. */
  restore(): Promise<void>;
  remove(): Promise<void>;
}

/** Copies the built site. */
export async function copyBuiltSite(): Promise<PlantedSite> {
  const folder = await mkdtemp(join(tmpdir(), 'planted-site-'));
  await cp(testSite.folder, folder, { recursive: true });
  const planted = new Set<string>();
  return {
    folder,
    plant: async (path, edit) => {
      const file = join(folder, path);
      const before = existsSync(file) ? await readFile(file, 'utf8') : '';
      const after = edit(before);
      if (after === before) throw new Error(`nothing was planted in ${path}`);
      planted.add(path);
      if (after === undefined) return rm(file);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, after);
    },
    restore: async () => {
      for (const path of planted) {
        const original = join(testSite.folder, path);
        if (existsSync(original)) await cp(original, join(folder, path));
        else await rm(join(folder, path));
      }
      planted.clear();
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
