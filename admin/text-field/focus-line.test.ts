import { expect, test } from 'vitest';
import { parseBody } from './document/parse-body.ts';
import { findPart } from './focus-line.ts';

const body = 'One.\n\n* Two\n* Three\n\n<CallToAction id="call" />\n\n\nFour\nfive.';

test.for([
  [1, 'paragraph'],
  [3, 'bulletList'],
  [4, 'bulletList'],
  [6, 'CallToAction'],
  [9, 'paragraph'],
  [10, 'paragraph'],
] as const)('line %i is in a %s', ([line, type]) => {
  const { doc, source } = parseBody(body);
  const position = findPart(doc, source, line);

  expect(position).toBeDefined();
  expect(doc.nodeAt(position ?? 0)?.type.name).toBe(type);
});

test('a line below the text is in no part of it', () => {
  const { doc, source } = parseBody(body);

  expect(findPart(doc, source, 11)).toBeUndefined();
});
