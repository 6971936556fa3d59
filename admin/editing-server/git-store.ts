import { makeDraftStore } from './draft-store.ts';
import { openRepository } from './repository.ts';
import { assertCurrent, type Change, type Store } from './store.ts';

/**
 * Keeps entries as commits of a clone that nothing else works in.
 *
 * A commit is put together from blobs and trees and becomes visible in one step, so no fault and no
 * conflict can leave the clone half way, and only the files that are named get into it.
 *
 * @throws where the folder is no repository, or has no such branch.
 */
export async function openGitStore(root: string, branch = 'main'): Promise<Store> {
  const repository = await openRepository(root, branch);
  const { main, tipOf, readAt, readFolderAt, commit, moveMain } = repository;
  const requireTip = async () => (await tipOf(main)) ?? '';
  return {
    read: async (path) => readAt(await requireTip(), path),
    readFolder: async (folder) => readFolderAt(await requireTip(), folder),
    save: async (change: Change) => {
      const tip = await requireTip();
      await assertCurrent(change, (path) => readAt(tip, path));
      await moveMain(tip, await commit(tip, change.files, change.message));
    },
    drafts: makeDraftStore(repository),
  };
}
