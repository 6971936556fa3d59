import { watch } from 'node:fs';
import { join } from 'node:path';

/** Where a change calls for a new build. */
const folders = ['content', 'src', 'public', 'admin', 'scripts'];

/** An editor's save touches several files in a row. */
const pause = 200;

/**
 * Builds again after each change of the sources, one build at a time: what changes during a build
 * is built right after it.
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
