import { mdxToMdast, type MdastNode } from 'satteri';
import { describe, expect, it } from 'vitest';
import { hostileBodies } from '../../tests/hostile/bodies.ts';
import { guardTree } from './tree-guard.ts';

const context = { file: 'a.mdx', mediaFiles: new Set(['/media/neck.jpg']) };

function parse(body: string): MdastNode | undefined {
  try {
    return mdxToMdast(body, { position: true });
  } catch {
    return undefined;
  }
}

/** Cases that only the source guard can find: conflict markers, and depths that no parser should see. */
const onlyInSource = /conflict|,000 deep|megabyte|thousand/;
const trees = hostileBodies
  .filter(({ name }) => !onlyInSource.test(name))
  .flatMap(({ name, body }) => {
    const root = parse(body);
    return root ? [{ name, body, root }] : [];
  });

describe('guardTree', () => {
  it.each(trees)('rejects without the help of the source guard: $name', (example) => {
    const diagnostics = guardTree(example.root, { ...context, source: example.body });
    expect(diagnostics).not.toEqual([]);
  });

  it('is tested with most of the corpus', () => {
    expect(trees.length).toBeGreaterThan(120);
  });

  it('rejects an unknown node type', () => {
    const child = { type: 'surprise' } as unknown as MdastNode;
    const root = { type: 'root', children: [child] } as MdastNode;
    expect(guardTree(root, context)).toMatchInlineSnapshot(`
      [
        {
          "at": {
            "column": 1,
            "line": 1,
          },
          "file": "a.mdx",
          "fix": "Take it out and use the toolbar.",
          "message": "there is a kind of text that articles do not have: "surprise"",
          "rule": "text-code",
          "severity": "error",
        },
      ]
    `);
  });

  it.each([
    [
      'two adjacent lists of the same kind',
      '* a\n\n- b',
      'a list follows another of the same kind',
    ],
    ['a list that begins an item', '* 2. a', 'a list item begins with another list'],
    ['an empty item', '* a\n*', 'a list item is empty'],
    ['a quote within a quote', '> > a', 'a quote is inside another quote'],
    ['two quotes in a row', '> a\n\n> b', 'a quote follows another'],
    ['an empty quote', 'a\n\n>', 'a quote is empty'],
    ['a line that comes first', '* ---\n* a', 'a text, a quote or a list item begins with a'],
    ['a note of two paragraphs', 'a[^1]\n\n[^1]: b\n\n    c', 'a footnote has more than one'],
    ['an address apart from its words', '[a]\n\n[a]: /b/', '"[a]:" gives an address apart'],
    [
      'a block within a block',
      '<Callout tone="tip">\n\n<Callout tone="tip">\n\na\n\n</Callout>\n\n</Callout>',
      'a block with text is inside another',
    ],
  ])('rejects %s, which the text field does not write', (_, body, message) => {
    const found = guardTree(mdxToMdast(body, { position: true }), context);

    expect(found.map((diagnostic) => diagnostic.message)).toEqual([
      expect.stringContaining(message),
    ]);
  });

  it('does not follow a tree deeper than its limit', () => {
    let node = { type: 'paragraph', children: [] } as unknown as MdastNode;
    for (let depth = 0; depth < 100_000; depth += 1) {
      node = { type: 'emphasis', children: [node] } as MdastNode;
    }
    expect(guardTree(node, context)).toHaveLength(1);
  });

  it('includes the lines above the text in line numbers', () => {
    const root = mdxToMdast('a\n\n# b', { position: true });
    expect(guardTree(root, { ...context, lineOffset: 10 })[0]).toMatchObject({
      at: { line: 13, column: 1 },
    });
  });
});
