import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import { fingerprintOf } from '../../src/domain/fingerprint.ts';
import { articleSchema } from '../../src/model/article.ts';
import { normalize } from '../../src/model/normalize.ts';
import { collections } from '../../src/model/collections.ts';
import { makeEntryFormat } from '../saving/entry-format.ts';
import { describeSignOff, fingerprintEntry } from './sign-off-state.ts';

const file = readFileSync('content/articles/massage-for-neck-pain.mdx', 'utf8');
const entry = makeEntryFormat(collections.articles).fromFile(file);

/** As src/library.ts has it: the fields as Astro parses them, and the text of the file. */
async function fingerprintOfBuild(source: string): Promise<string> {
  const [, fields = '', body = ''] = /^---\n([^]*?)\n---\n([^]*)$/.exec(source) ?? [];
  return fingerprintOf(articleSchema.parse(normalize(parse(fields))), body);
}

describe('The fingerprint of a form', () => {
  test('is that of the build', async () => {
    expect(await fingerprintEntry('articles', entry)).toBe(await fingerprintOfBuild(file));
  });

  test('is the same with a sign-off, and with fields that were touched and cleared', async () => {
    const review = { reviewer: 'a', date: '2026-01-01', fingerprint: 'x' };

    expect(await fingerprintEntry('articles', { ...entry, review, image: { alt: '' } })).toBe(
      await fingerprintEntry('articles', entry),
    );
  });

  test('is another once a medical word changes, and the same for another telephone call', async () => {
    const body = `${String(entry.body)} More.`;
    const calls = { ...entry, callsToAction: [] };

    expect(await fingerprintEntry('articles', { ...entry, body })).not.toBe(
      await fingerprintEntry('articles', entry),
    );
    expect(await fingerprintEntry('articles', calls)).toBe(
      await fingerprintEntry('articles', entry),
    );
  });

  test('is none while something is missing: what is not whole cannot be signed', async () => {
    expect(await fingerprintEntry('articles', { ...entry, title: '' })).toBeUndefined();
  });
});

describe('The words for a sign-off', () => {
  // No real person: only the shape of one.
  const names = new Map([['somebody', 'Test']]);
  const signOff = { reviewer: 'somebody', date: '2026-01-15', fingerprint: 'a' };

  test.for([
    ['none', undefined, names, 'a'],
    ['holds', signOff, names, 'a'],
    ['withdrawn', signOff, names, 'b'],
    ['withdrawn', signOff, new Map<string, string>(), 'a'],
    ['unknown', signOff, names, undefined],
  ] as const)('say that it is %s', ([kind, given, who, fingerprint]) => {
    expect(describeSignOff(given, who, fingerprint).kind).toBe(kind);
  });

  test('name who signed, when, and what becomes of it', () => {
    expect(describeSignOff(signOff, names, 'b').words).toBe(
      'Test signed this text on January 15, 2026, and it has changed since. Once this is saved, the page will say that nobody has reviewed it, until it is signed again.',
    );
  });
});
