import { GitError, type Git } from './git.ts';
import { splitNames, type Repository } from './repository.ts';
import {
  draftStatuses,
  ValidationError,
  assertCurrent,
  type DraftFile,
  type DraftStatus,
  type DraftStore,
} from './store.ts';

/** As Decap names them on every git host, so that a draft made here is one there. */
const prefix = 'refs/heads/cms/';

/** Keeps each draft as a branch of its own, which is squashed into one commit when it is published. */
export function makeDraftStore({
  git,
  main,
  tipOf,
  readAt,
  commit,
  commitTree,
  moveMain,
}: Repository): DraftStore {
  const refOf = (key: string) => prefix + key;
  const requireTip = async (key: string) => {
    const tip = await tipOf(refOf(key));
    if (!tip) throw new ValidationError(404, `there is no draft of ${key}.`);
    return tip;
  };
  const discard = async (key: string) => {
    await git(['update-ref', '-d', refOf(key), await requireTip(key)]);
    await git(['config', '--remove-section', sectionOf(key)]).catch(() => undefined);
  };

  return {
    list: async () => {
      const refs = await git(['for-each-ref', '--format=%(refname)', prefix]);
      const names = refs.toString('utf8').split('\n').filter(Boolean);
      return names.map((name) => name.slice(prefix.length));
    },
    find: async (key) => {
      const tip = await tipOf(refOf(key));
      if (!tip) return undefined;
      const date = await git(['show', '--no-patch', '--format=%cI', tip]);
      return {
        status: await readStatus(git, key),
        updatedAt: date.toString('utf8').trim(),
        files: await listChanges(git, main, tip),
      };
    },
    read: async (key, path) => readAt(await requireTip(key), path),
    save: async (key, change, status) => {
      const tip = await tipOf(refOf(key));
      const parent = tip ?? (await tipOf(main)) ?? '';
      await assertCurrent(change, (path) => readAt(parent, path));
      const made = await commit(parent, change.files, change.message);
      await git(['update-ref', refOf(key), made, tip ?? '0'.repeat(parent.length)]);
      if (!tip) await writeStatus(git, key, status);
    },
    setStatus: async (key, status) => {
      await requireTip(key);
      await writeStatus(git, key, status);
    },
    publish: async (key) => {
      const tip = await requireTip(key);
      const from = (await tipOf(main)) ?? '';
      const tree = await mergeTrees(git, from, tip, key);
      const made = await commitTree(tree, from, `Publish ${key}`);
      await moveMain(from, made);
      await discard(key);
    },
    discard,
  };
}

/** What the draft itself has changed, whatever has happened to the site since it was begun. */
async function listChanges(git: Git, main: string, tip: string): Promise<DraftFile[]> {
  const words = ['diff', '--name-status', '--no-renames', '-z', `${main}...${tip}`];
  const parts = splitNames(await git(words));
  return parts.flatMap((status, index) => {
    const path = parts[index + 1];
    return index % 2 === 0 && path ? [{ path, isNew: status === 'A' }] : [];
  });
}

/** Brings two commits together without touching a file. @throws with what both have changed. */
async function mergeTrees(git: Git, from: string, tip: string, key: string): Promise<string> {
  try {
    const words = ['merge-tree', '--write-tree', '--name-only', '--no-messages', from, tip];
    return (await git(words)).toString('utf8').trim();
  } catch (error) {
    if (!(error instanceof GitError) || error.code !== 1) throw error;
    throw new ValidationError(
      409,
      `${key} was changed on the site after this draft was begun, in the same lines. Nothing was published, and the draft is as it was: copy what you wrote, delete the draft, and write it into the entry as it is now.`,
    );
  }
}

const sectionOf = (key: string) => `branch.cms/${key}`;

async function readStatus(git: Git, key: string): Promise<DraftStatus> {
  const written = await git(['config', `${sectionOf(key)}.description`]).catch(() => undefined);
  const status = written?.toString('utf8').trim();
  return draftStatuses.find((each) => each === status) ?? 'draft';
}

async function writeStatus(git: Git, key: string, status: DraftStatus): Promise<void> {
  await git(['config', `${sectionOf(key)}.description`, status]);
}
