import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findAvoidedWords } from './find-avoided-words.ts';
import { exceptions } from './vocabulary.ts';

/** The folders that are free of avoided words. Add the others once they are. */
const folders = ['src', 'scripts', 'docs'];

/**
 * Files with the messages of code that is not in `folders` yet, and copies of that code's text. This folder
 * lists the words themselves.
 */
const pending = [
  ...globSync('scripts/checks/vocabulary/*.ts'),
  'src/tests/preview.build.test.ts',
  'src/tests/text-rules.build.test.ts',
  'src/tests/threats-content.build.test.ts',
];

const listFiles = (folder: string) =>
  globSync(`${folder}/**/*.{ts,astro,css,md}`).filter((file) => !pending.includes(file));
const read = (file: string) => readFileSync(file, 'utf8');

test.each(folders)('%s avoids the words that the vocabulary replaces', (folder) => {
  const findings = listFiles(folder).flatMap((file) =>
    findAvoidedWords(file, read(file)).map(
      ({ line, found, say }) => `${file}:${line} "${found}": say ${say}`,
    ),
  );
  expect(findings).toEqual([]);
});

test.each(exceptions)('the exception “$text” is needed: $reason', ({ file = '', text }) => {
  const users = folders.flatMap(listFiles).filter((path) => path.endsWith(file));
  expect(users.some((path) => read(path).includes(text))).toBe(true);
});

describe('findAvoidedWords', () => {
  test.each([
    ['/** What nobody mends. */', 'mends'],
    ['function refuseLink() {}', 'refuse'],
    ['const LINK_REFUSED = 1;', 'refused'],
    ['class HTMLRefusal {}', 'refusal'],
    ["test('a fault is told', () => {});", 'told'],
    ['const git = (...words: string[]) => words;', '...words: '],
    ['// It stands in no file.', 'stands'],
  ])('finds the word in: %s', (line, found) => {
    expect(findAvoidedWords('src/a.ts', `\n${line}\n`)).toMatchObject([{ line: 2, found }]);
  });

  test.each([
    "const policy = 'refuse-all';",
    '/** `#` stands for any number, and the title stands out. */',
    'const recommended = amended;',
    'const node = { oneOf: [] };',
  ])('accepts: %s', (line) => {
    expect(findAvoidedWords('src/a.ts', line)).toEqual([]);
  });
});
