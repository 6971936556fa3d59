import type { Fragment } from 'prosemirror-model';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseBody } from '../document/parse-body.ts';
import { schema } from '../document/schema.ts';
import { writeBody } from '../document/write-body.ts';
import { parseHtmlInNode } from '../testing/parse-html.ts';
import { cases } from '../testing/paste-cases.ts';
import type { HtmlNode } from './html-tree.ts';
import { pasteHtml, pasteText } from './paste-slice.ts';

function writeSlice(content: Fragment): string {
  return content.size === 0 ? '' : writeBody(schema.node('doc', null, content));
}

function paste(html: string) {
  const { slice, notes } = pasteHtml(parseHtmlInNode(html));
  return { text: writeSlice(slice.content), notes };
}

test.for(cases)('$kind', ({ html, want, never, note }) => {
  const { text, notes } = paste(html);

  expect(text).toBe(want);
  for (const word of never) expect(text).not.toContain(word);
  if (note === undefined) expect(notes).toEqual([]);
  else expect(notes.join(' ')).toContain(note);
});

test('keeps the lines of a plain text that its writer meant, and joins those that a page broke', () => {
  const text =
    'Most people who have pain of this kind get better within some\nweeks.\n\nTake 1 pill at 8\n2 pills at noon\n• Walk\n• Rest';

  expect(writeSlice(pasteText(text).slice.content)).toBe(
    'Most people who have pain of this kind get better within some weeks.\n\nTake 1 pill at 8\\\n2 pills at noon\n\n* Walk\n* Rest',
  );
});

/** Words as a reader sees them: what is one word in a browser, and what is not there. */
const inline = fc.constantFrom('b', 'i', 'span', 'strong', 'em', 'a', 'ins', 'u');
const gone = fc.constantFrom('del', 's', 'hidden');
const block = fc.constantFrom('p', 'div', 'ul', 'ol', 'blockquote', 'h2', 'h4', 'section');
const text = fc
  .array(fc.constantFrom('take', '5', '10', 'mg', 'a', ' ', '\n', '  ', '50%', 'neck'), {
    minLength: 1,
    maxLength: 4,
  })
  .map((parts) => parts.join(''));

const { tree } = fc.letrec<{ tree: HtmlNode; list: HtmlNode[] }>((tie) => ({
  list: fc.array(tie('tree'), { maxLength: 4 }),
  tree: fc.oneof(
    { maxDepth: 5, depthSize: 'small' },
    { weight: 4, arbitrary: text },
    { weight: 1, arbitrary: fc.constant<HtmlNode>({ tag: 'br', attributes: {}, children: [] }) },
    {
      weight: 3,
      arbitrary: fc.tuple(inline, tie('list')).map(([tag, children]) => make(tag, children)),
    },
    {
      weight: 1,
      arbitrary: fc.tuple(gone, tie('list')).map(([tag, children]) => make(tag, children)),
    },
    {
      weight: 3,
      arbitrary: fc.tuple(block, tie('list')).map(([tag, children]) => make(tag, children)),
    },
    {
      weight: 1,
      arbitrary: fc
        .array(fc.array(tie('list'), { minLength: 1, maxLength: 3 }), {
          minLength: 1,
          maxLength: 3,
        })
        .map((rows) =>
          make(
            'table',
            rows.map((cells) =>
              make(
                'tr',
                cells.map((cell) => make('td', cell)),
              ),
            ),
          ),
        ),
    },
  ),
}));

function make(tag: string, children: readonly HtmlNode[]): HtmlNode {
  if (tag === 'hidden') return { tag: 'span', attributes: { style: 'display: none' }, children };
  const items = tag === 'ul' || tag === 'ol';
  const href: Record<string, string> = tag === 'a' ? { href: 'https://www.nih.gov/' } : {};
  return {
    tag,
    attributes: href,
    children: items ? children.map((child) => make('li', [child])) : children,
  };
}

const apart = new Set([
  'p',
  'div',
  'li',
  'ul',
  'ol',
  'blockquote',
  'h2',
  'h4',
  'section',
  'table',
  'tr',
  'td',
  'br',
]);

function readVisible(node: HtmlNode): string {
  if (typeof node === 'string') return node;
  const { tag, attributes, children } = node;
  if (tag === 'del' || tag === 's' || attributes.style) return '';
  const words = children.map(readVisible).join('');
  return apart.has(tag) ? ` ${words} ` : words;
}

const wordsOf = (text: string) => text.split(/[\s\u00a0]+/).filter(Boolean);

test('no visible word of a generated paste is lost, joined or invented, and no struck-out one is kept', () => {
  fc.assert(
    fc.property(fc.array(tree, { maxLength: 5 }), (nodes) => {
      const { slice } = pasteHtml(nodes);
      const expected = wordsOf(nodes.map(readVisible).join(''));
      const pasted = slice.content.textBetween(0, slice.content.size, ' ', ' ');
      expect(wordsOf(pasted)).toEqual(expected);
      if (slice.content.size === 0) return;
      const doc = schema.node('doc', null, slice.content);
      doc.check();
      const { doc: again } = parseBody(writeBody(doc));
      expect(wordsOf(again.textBetween(0, again.content.size, ' ', ' '))).toEqual(expected);
    }),
    { numRuns: 1_000, seed: 20_261_128 },
  );
});
