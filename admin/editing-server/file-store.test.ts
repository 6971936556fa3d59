import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeFileStore } from './file-store.ts';

let own: string;
let root: string;
const path = 'content/glossary/disc.yaml';

beforeEach(() => {
  own = mkdtempSync(join(tmpdir(), 'file-store-'));
  root = join(own, 'project');
  mkdirSync(join(root, 'content/glossary'), { recursive: true });
  writeFileSync(join(root, path), 'old');
});
afterEach(() => rmSync(own, { recursive: true }));

const save = (file: string) =>
  makeFileStore(root).save({
    files: [{ path: file, content: Buffer.from('new') }],
    message: 'Save',
    base: {},
  });

test('a save leaves nothing but its file', async () => {
  await save(path);
  expect(readFileSync(join(root, path), 'utf8')).toBe('new');
  expect(readdirSync(join(root, 'content/glossary'))).toEqual(['disc.yaml']);
  expect(readdirSync(join(root, '.build/saving'))).toEqual([]);
});

test('a save that fails leaves the old files alone', async () => {
  mkdirSync(join(root, 'content/glossary/taken.yaml'));
  await expect(save('content/glossary/taken.yaml')).rejects.toThrow();
  expect(readdirSync(join(root, 'content/glossary')).sort()).toEqual(['disc.yaml', 'taken.yaml']);
  expect(readdirSync(join(root, '.build/saving'))).toEqual([]);
});

test('what a killed save left is cleared by the next', async () => {
  mkdirSync(join(root, '.build/saving'), { recursive: true });
  writeFileSync(join(root, '.build/saving/part-999999999-1'), 'half');
  await save(path);
  expect(readdirSync(join(root, '.build/saving'))).toEqual([]);
});

test('a link to a file or a folder elsewhere is neither read nor written', async () => {
  mkdirSync(join(own, 'elsewhere'));
  writeFileSync(join(own, 'elsewhere/secret.yaml'), 'secret');
  symlinkSync(join(own, 'elsewhere/secret.yaml'), join(root, 'content/glossary/secret.yaml'));
  symlinkSync(join(own, 'elsewhere'), join(root, 'content/people'));
  const store = makeFileStore(root);

  for (const file of ['content/glossary/secret.yaml', 'content/people/secret.yaml']) {
    await expect(store.read(file)).rejects.toThrow('is a link to a file elsewhere');
    await expect(save(file)).rejects.toThrow('is a link to a file elsewhere');
  }
  await expect(store.readFolder('content/people')).rejects.toThrow('is a link to a file elsewhere');
  expect((await store.readFolder('content/glossary')).map((file) => file.path)).toEqual([path]);
  expect(readFileSync(join(own, 'elsewhere/secret.yaml'), 'utf8')).toBe('secret');
});
