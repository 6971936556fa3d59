import { readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import type { Plugin } from 'vite';
import { beforeAll, describe, expect, test } from 'vitest';
import { guardArticle } from '../../src/entries/guard/guard-article.ts';
import { splitFrontMatter } from '../../src/entries/parsing/front-matter.ts';
import { allowedBody } from '../../src/tests/hostile/allowed-body.ts';
import { bodies } from '../testing/bodies.ts';
import { formatBody } from './format-body.ts';
import { readText } from './testing/reading.ts';
import { loadTextSerializer, type TextSerializer } from './text-serializer.ts';

let serialize: TextSerializer;

beforeAll(async () => {
  serialize = await loadTextSerializer();
}, 60_000);

const articles = ['content/articles', 'content/conditions'].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.mdx'))
    .map((name) => `${folder}/${name}`),
);

function bodyOf(file: string): string {
  const split = splitFrontMatter(readFileSync(file, 'utf8'));
  if (!('body' in split)) throw new Error(split.message);
  return split.body;
}

test.for(articles)('Opening and saving %s changes nothing', (file) => {
  const body = bodyOf(file);

  expect(`\n\n${serialize(body.trim())}\n`).toBe(body);
});

test('Everything that a text may have keeps what it says, and comes to rest', () => {
  expect(readText(formatBody(allowedBody, serialize))).toEqual(readText(allowedBody));
});

const guard = { file: 'content/articles/a.mdx', mediaFiles: new Set(['/media/neck.jpg']) };
const manyRuns = 1_000;

/** How many of the generated texts the guard passes; each of those must come back as it was. */
function checkBodies(write: TextSerializer, numRuns: number): number {
  let passed = 0;
  fc.assert(
    fc.property(bodies, (body) => {
      fc.pre(guardArticle(body, guard).every(({ message }) => /heading of/.test(message)));
      passed += 1;
      const written = write(body);
      expect(readText(written)).toEqual(readText(body));
      expect(write(written)).toBe(written);
    }),
    { numRuns, seed: 20_261_123, endOnFailure: true },
  );
  return passed;
}

describe('Any text that the guard passes', () => {
  test('comes back from the editor with all that it said, byte for byte the second time', () => {
    expect(checkBodies(serialize, manyRuns)).toBe(manyRuns);
  }, 120_000);

  test.for<[string, string, string, string]>([
    ['the words of a heading', 'slateRemark.js', 'two: 2,', 'two: 3,'],
    ['the number a list begins with', 'slateRemark.js', "get(node.data, 'start') || 1", '1'],
    ['bold words', 'slateRemark.js', "bold: 'strong'", "bold: 'emphasis'"],
  ])(
    'would be seen to lose %s, were a rule of Decap broken',
    { timeout: 60_000 },
    async ([, file, rule, broken]) => {
      const write = await loadTextSerializer({ change: breakRule(file, rule, broken) });

      expect(() => checkBodies(write, manyRuns)).toThrow();
    },
  );

  test("needs this site's own rules: Decap's alone lose words", async () => {
    const write = await loadTextSerializer({ rules: [] });

    expect(() => checkBodies(write, manyRuns)).toThrow();
  }, 60_000);
});

function breakRule(file: string, rule: string, broken: string): Plugin {
  return {
    name: 'broken-rule',
    enforce: 'pre',
    transform: (code, id) => {
      if (!id.endsWith(file)) return undefined;
      if (!code.includes(rule)) throw new Error(`${file} has no ${rule}`);
      return code.replace(rule, broken);
    },
  };
}

describe('The formatter', () => {
  test('writes a text as the editor would', () => {
    expect(formatBody('__Neck__ pain\n\n- a\n- b &lt;5 mm\n', (text) => serialize(text))).toBe(
      '**Neck** pain\n\n* a\n* b &lt;5 mm',
    );
  });

  test('leaves a text alone that the editor would damage, and says where', () => {
    expect(() =>
      formatBody('It helps.[^1]\n\n[^1]: In one trial.\n\n    It was small.', serialize),
    ).toThrowErrorMatchingInlineSnapshot(
      `[Error: the editor would change what the text says: {"note 1":[[["In one trial.",""]],[["It was small.",""]]]}]`,
    );
  });
});
