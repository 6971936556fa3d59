/** A text comes out of the field as it went in, and a change changes what was meant to change. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { Options } from 'mdast-util-to-markdown';
import type { Node } from 'prosemirror-model';
import { Transform } from 'prosemirror-transform';
import { describe, expect, test } from 'vitest';
import { splitFrontMatter } from '../../../src/entries/parsing/front-matter.ts';
import { guardArticle } from '../../../src/entries/guard/guard-article.ts';
import { allowedBody } from '../../../src/tests/hostile/allowed-body.ts';
import { bodies } from '../../testing/bodies.ts';
import { listBodies } from '../../testing/list-bodies.ts';
import { parseBody } from './parse-body.ts';
import { schema } from './schema.ts';
import { readText } from './reading.ts';
import { writeBody } from './write-body.ts';

const files = listBodies();

function bodyOf(file: string): string {
  const split = splitFrontMatter(readFileSync(file, 'utf8'));
  if (!('body' in split)) throw new Error(split.message);
  return split.body.trim();
}

const newWord = 'reworded';

/** A long word of a line that its part of the body has once. */
function findWord(line: Node, part: string): string | undefined {
  const words = line.textBetween(0, line.content.size, ' ').match(/\b[a-z]{5,}\b/g) ?? [];
  return words.find((word) => part.split(word).length === 2);
}

/** The body as it is saved once a word in each of its parts in turn was changed, beside what is expected. */
function changeEachPart(body: string, rules?: Options): { saved: string; expected: string }[] {
  const { doc, source } = parseBody(body);
  const changes: { saved: string; expected: string }[] = [];
  doc.forEach((part, offset) => {
    const text = source.findPart(part)?.text ?? '';
    let word: string | undefined;
    let from = 0;
    part.descendants((node, pos) => {
      if (word === undefined && node.isText) {
        word = findWord(schema.node('paragraph', null, [node.mark([])]), text);
        from = offset + 1 + pos + (node.text ?? '').indexOf(word ?? '');
      }
      return word === undefined;
    });
    if (word === undefined) return;
    const replacement = schema.text(newWord, doc.nodeAt(from)?.marks);
    const changed = new Transform(doc).replaceWith(from, from + word.length, replacement).doc;
    const changedPart = text.replace(word, newWord);
    changes.push({
      saved: writeBody(changed, source, rules),
      expected: body.replace(text, () => changedPart),
    });
  });
  return changes;
}

function keepsBodies(rules?: Options): void {
  let changed = 0;
  for (const file of files) {
    for (const { saved, expected } of changeEachPart(bodyOf(file), rules)) {
      expect(saved, file).toBe(expected);
      changed += 1;
    }
  }
  expect(changed).toBeGreaterThan(500);
}

describe('Every body of the library', () => {
  test.for(files)('%s is saved as it was opened', (file) => {
    const body = bodyOf(file);
    const { doc, source } = parseBody(body);

    expect(writeBody(doc, source)).toBe(body);
    expect(writeBody(doc)).toBe(body);
  });

  test('is saved with one changed word and no other change, wherever the word is', () => {
    keepsBodies();
  });

  test('would be seen to change, were a rule of the serializer broken', () => {
    const broken = { handlers: { inlineBlock: () => '<Cite/>' } } as Options;
    expect(() => {
      keepsBodies(broken);
    }).toThrow(expect.objectContaining({ name: 'AssertionError' }));
  });
});

const guard = { file: 'content/articles/a.mdx', mediaFiles: new Set(['/media/neck.jpg']) };
const manyRuns = 2_000;

/** How many of the generated texts the guard passes; each of those must come back as it was. */
function checkBodies(rules?: Options): number {
  let passed = 0;
  fc.assert(
    fc.property(bodies, (body) => {
      fc.pre(
        guardArticle(body, guard).every(({ message }) => message.includes('heading of level')),
      );
      passed += 1;
      const { doc, source } = parseBody(body);
      expect(writeBody(doc, source)).toBe(body);
      doc.descendants((node) => {
        expect(node.type.name, body).not.toBe('source');
      });
      const written = writeBody(doc, undefined, rules);
      expect(readText(written)).toEqual(readText(body));
      expect(writeBody(parseBody(written).doc, undefined, rules)).toBe(written);
    }),
    { numRuns: manyRuns, seed: 20_261_123, endOnFailure: true },
  );
  return passed;
}

describe('Any text that the guard passes', () => {
  test('keeps all that it said when every part of it is written anew', () => {
    expect(checkBodies()).toBe(manyRuns);
  }, 300_000);

  test.for<[string, Options]>([
    ['lists', { handlers: { listItem: () => 'item' } }],
    ['escapes', { handlers: { text: (node: { value: string }) => node.value } }],
    ['bold words', { handlers: { strong: () => '**bold**' } }],
  ])('would be seen to lose %s, were that rule of the serializer broken', ([, rules]) => {
    expect(() => checkBodies(rules)).toThrow();
  });

  test('keeps all that it said with one of everything', () => {
    expect(readText(writeBody(parseBody(allowedBody).doc))).toEqual(readText(allowedBody));
  });
});

describe('A change', () => {
  test('leaves everything else in the style that it was written in', () => {
    const body = 'One\nline broken.\n\n\n- __Neck__ pain\n- a word &lt;5\n\n***\n\nSetext\n---';
    const { doc, source } = parseBody(body);
    let at = 0;
    doc.descendants((node, pos) => {
      if (node.isText && node.text?.includes('word')) at = pos + node.text.indexOf('word');
    });
    const changed = new Transform(doc).replaceWith(at, at + 4, schema.text('term')).doc;

    expect(writeBody(changed, source)).toBe(body.replace('a word', 'a term'));
  });

  test('that is undone leaves the text as it was', () => {
    const body = '__Neck__ pain\\\nhurts';
    const { doc, source } = parseBody(body);
    const changed = new Transform(doc).insert(1, schema.text('x')).doc;
    const undone = new Transform(changed).delete(1, 2).doc;

    expect(writeBody(changed, source)).not.toBe(body);
    expect(writeBody(undone, source)).toBe(body);
  });
});

test('keeps a part that the field does not know as it was written', () => {
  const body = 'Words.\n\n```js\ncode\n```\n\n| a |\n| :-: |\n| b |\n\nMore words.';
  const { doc, source } = parseBody(body);

  expect(writeBody(doc, source)).toBe(body);
  expect(writeBody(doc)).toBe(body);
});
