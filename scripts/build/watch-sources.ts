import { watch } from 'node:fs';
import { join } from 'node:path';

/** The folders in which a change starts a new build. */
const folders = ['content', 'src', 'public', 'admin', 'scripts'];

/** How long to wait after a change, in milliseconds: a save touches several files in a row. */
const pause = 200;

/**
 * Builds after each change to the sources, one build at a time. A change during a build starts another
 * one right after it.
 */
export function watchSources(root: string, build: () => Promise<void>): { stop(): void } {
  let timer: NodeJS.Timeout | undefined;
  let building = false;
  let changed = false;

  const run = async () => {
    if (building) {
      changed = true;
      return;
    }
    building = true;
    do {
      changed = false;
      await build();
    } while (changed);
    building = false;
  };

  const watchers = folders.map((folder) =>
    watch(join(root, folder), { recursive: true }, () => {
      clearTimeout(timer);
      timer = setTimeout(() => void run(), pause);
    }),
  );
  return {
    stop: () => {
      clearTimeout(timer);
      for (const watcher of watchers) watcher.close();
    },
  };
}
