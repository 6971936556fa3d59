import { beforeEach, expect, test } from 'vitest';
import { makeBases, type Bases } from './bases.ts';
import { guardBackend, type Backend, type Conflict } from './guard-backend.ts';

const path = 'content/glossary/disc.yaml';
const file = (raw: string) => ({ dataFiles: [{ path, slug: 'disc', raw }] });
const direct = { useWorkflow: false, collectionName: 'glossary' };
const workflow = { useWorkflow: true, collectionName: 'glossary' };

let published: Map<string, string>;
let drafts: Map<string, string>;
let told: Conflict[];
let kept: Map<string, string>;
let bases: Bases;

/** Keeps texts in memory and checks nothing, as the git hosts do for two who save one after the other. */
function makeBackend(): Backend {
  return {
    getEntry: (asked) => {
      const data = published.get(asked);
      if (data !== undefined) return Promise.resolve({ data });
      return Promise.reject(Object.assign(new Error('Not Found'), { status: 404 }));
    },
    unpublishedEntry: () =>
      drafts.has(path)
        ? Promise.resolve({ diffs: [{ path, id: path }] })
        : Promise.reject(
            Object.assign(new Error('not under workflow'), { notUnderEditorialWorkflow: true }),
          ),
    unpublishedEntryDataFile: () => Promise.resolve(drafts.get(path) ?? ''),
    persistEntry: ({ dataFiles }, { useWorkflow }) => {
      for (const { raw } of dataFiles) (useWorkflow ? drafts : published).set(path, raw);
      return Promise.resolve();
    },
  };
}

function openEditor(): Backend {
  return guardBackend(makeBackend(), bases, (conflict) => void told.push(conflict));
}

beforeEach(() => {
  published = new Map([[path, 'one']]);
  drafts = new Map();
  told = [];
  kept = new Map();
  bases = makeBases({
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  });
});

test('A text that nobody else has touched is saved, again and again', async () => {
  const editor = openEditor();
  await editor.getEntry(path);
  await editor.persistEntry(file('two'), direct);
  await editor.persistEntry(file('three'), direct);

  expect(published.get(path)).toBe('three');
  expect(told).toEqual([]);
});

test('A text that somebody else has changed is not; what was shown may then be overwritten', async () => {
  const editor = openEditor();
  await editor.getEntry(path);
  published.set(path, 'theirs');

  await expect(editor.persistEntry(file('mine'), direct)).rejects.toThrow('Somebody else');
  expect(told).toEqual([{ path, mine: 'mine', theirs: 'theirs' }]);
  expect(published.get(path)).toBe('theirs');
  await editor.persistEntry(file('both'), direct);
  expect(published.get(path)).toBe('both');
});

test('A new entry does not take the place of one that somebody else has just made', async () => {
  await expect(
    openEditor().persistEntry(file('mine'), { ...direct, newEntry: true }),
  ).rejects.toThrow('Somebody else');
});

test('A draft that somebody else has begun meanwhile is not overwritten', async () => {
  const editor = openEditor();
  await editor.getEntry(path);
  drafts.set(path, 'their draft');

  await expect(editor.persistEntry(file('mine'), workflow)).rejects.toThrow('Somebody else');
  expect(drafts.get(path)).toBe('their draft');
});

test('A draft is compared with the draft that was opened', async () => {
  drafts.set(path, 'draft');
  const editor = openEditor();
  await editor.unpublishedEntryDataFile('glossary', 'disc', path, path);
  await editor.persistEntry(file('draft two'), workflow);

  expect(drafts.get(path)).toBe('draft two');
});

test('A restored text is compared with what it was made from, not with what stands there now', async () => {
  await openEditor().getEntry(path);
  bases.keep(path);
  published.set(path, 'theirs');
  const later = openEditor();
  await later.getEntry(path);
  bases.restore(path);

  await expect(later.persistEntry(file('mine'), direct)).rejects.toThrow('Somebody else');
});

test('What was kept is dropped once it is saved', async () => {
  const editor = openEditor();
  await editor.getEntry(path);
  bases.keep(path);
  expect(kept.size).toBe(1);
  await editor.persistEntry(file('two'), direct);

  expect(kept.size).toBe(0);
});
