import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { collections, type Collection, type CollectionName } from '../../src/model/collections.ts';
import { makeEntryFormat } from './entry-format.ts';
import { exampleArticle } from '../testing/example-article.ts';

const article = makeEntryFormat(collections.articles);
const term = makeEntryFormat(collections.glossary);

const file = `---
title: Heat for low back pain
summary: 'A warm pack: what it can do, how to use it, and when a long line of text must stay on its own line'
publishedOn: 2026-11-23
alsoKnownAs:
  - heating pad
  - "10"
sources:
  - id: example
    title: An example
    pmid: '39593614'
---

Heat may *help*.

<Cite source="example" />
`;

describe('a file that the CMS writes', () => {
  test('is the same as before where nothing was changed', () => {
    const canonical = file.replace('"10"', "'10'");

    expect(article.toFile(article.fromFile(file))).toBe(canonical);
    expect(article.toFile(article.fromFile(canonical))).toBe(canonical);
  });

  test.for(
    Object.entries<Collection>(collections).flatMap(([name, { folder, extension }]) =>
      readdirSync(folder)
        .filter((file) => file.endsWith(`.${extension}`))
        .map((file) => [`${folder}/${file}`, name] as const),
    ),
  )('%s comes back byte for byte', ([path, name]) => {
    const source = readFileSync(path, 'utf8');
    const format = makeEntryFormat(collections[name as CollectionName]);

    expect(format.toFile(format.fromFile(source))).toBe(source);
  });

  test('keeps days and numbers in quotes as text', () => {
    expect(article.fromFile(file)).toMatchObject({
      publishedOn: '2026-11-23',
      alsoKnownAs: ['heating pad', '10'],
      sources: [{ pmid: '39593614' }],
      body: 'Heat may *help*.\n\n<Cite source="example" />',
    });
  });

  test('has its fields in the order of the schema at every depth, and unknown ones last', () => {
    const { title, ...rest } = exampleArticle;
    const glance = Object.fromEntries(Object.entries(exampleArticle.atAGlance).reverse());
    const link = { to: '/glossary/', label: 'Words', placement: 'end', id: 'words', type: 'link' };
    const text = article.toFile({
      extra: 'kept',
      ...rest,
      atAGlance: glance,
      callsToAction: [link],
      title,
    });

    expect(Object.keys(article.fromFile(text))).toEqual([
      ...Object.keys(exampleArticle),
      'callsToAction',
      'extra',
    ]);
    expect(text).toMatch(/atAGlance:\n {2}whatFor:[^]*\n {2}benefits:[^]*\n {2}certaintyReason:/);
    expect(text).toContain('- type: link\n    id: words\n    placement: end\n    label: Words\n');
  });

  test('leaves out what was touched and cleared', () => {
    const entry = { term: 'Disc', definition: '', alsoKnownAs: [], source: { id: null, url: '' } };

    expect(term.toFile(entry)).toBe('term: Disc\n');
  });

  test('has no text where none was written, and one line break at the end', () => {
    expect(article.toFile({ title: 'A', body: '\n\n' })).toBe('---\ntitle: A\n---\n');
    expect(article.toFile({ title: 'A', body: '\nText\n\n' })).toBe('---\ntitle: A\n---\n\nText\n');
    expect(article.fromFile('---\ntitle: A\n---')).toEqual({ title: 'A' });
  });

  test('is read alike with the line breaks of Windows', () => {
    expect(article.fromFile(file.replaceAll('\n', '\r\n'))).toEqual(article.fromFile(file));
  });

  test('is read as it was written, whatever a text looks like', () => {
    const awkward = [
      '2018 review: a: b',
      '12:30',
      '1_000',
      '0b11',
      '0x1F',
      '1e3',
      'yes',
      'null',
      '~',
      '- a',
      'a: b',
      '#',
      "'",
      '&a',
    ];
    const text = fc.oneof(fc.constantFrom(...awkward), fc.string({ minLength: 1 }));
    fc.assert(
      fc.property(text, (title) => {
        fc.pre(title.trim() !== '');
        expect(term.fromFile(term.toFile({ term: title }))).toEqual({ term: title });
      }),
      { numRuns: 500 },
    );
  });

  test('is not read where its fields are missing or call themselves JavaScript', () => {
    expect(() =>
      article.fromFile('---js\n{ title: run() }\n---\n'),
    ).toThrowErrorMatchingInlineSnapshot(
      `[Error: The file does not begin with its fields between two lines of "---".]`,
    );
    expect(() => article.fromFile('Text\n\n---\ntitle: A\n---\n')).toThrow(/does not begin/);
  });

  test('is not read where a value stands for many others', () => {
    expect(() => term.fromFile('a: &a [1]\nb: [*a, *a]\n')).toThrow(/alias/i);
  });
});
