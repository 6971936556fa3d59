import { describe, expect, it } from 'vitest';
import { guardSource } from './source-guard.ts';

const file = 'content/articles/massage.mdx';

function lines(source: string, name = file) {
  return guardSource(source, { file: name }).map(({ at }) => at?.line);
}

describe('guardSource', () => {
  it('accepts plain text', () => {
    expect(lines('---\ntitle: a {b} *c &d\n---\n\n- - A\n\nB < C\n')).toEqual([]);
  });

  it('allows curly brackets in YAML and rejects them in a text', () => {
    expect(lines('tags: { a: b }\n', 'content/glossary/a.yaml')).toEqual([]);
    expect(lines('tags: { a: b }\n')).toEqual([1]);
  });

  it('rejects YAML aliases, in YAML files as well', () => {
    expect(lines('a: &x [1]\nb: [*x, *x]\n', 'content/glossary/a.yaml')).toEqual([2]);
    expect(lines('a: R&D and *this*, & more *that\n', 'content/glossary/a.yaml')).toEqual([]);
  });

  it.each([
    ['after a byte order mark', "\uFEFFimport 'a'"],
    ['after a CR line ending', "a\r\rimport 'a'"],
    ['after a tab', "import\t'a'"],
    ['without a space', 'export{a}'],
  ])('detects an ES module: %s', (_, source) => {
    expect(lines(source)).toHaveLength(1);
  });

  it('rejects YAML tags', () => {
    expect(lines('a: !!js/undefined x\n- !b c\n', 'content/glossary/a.yaml')).toEqual([1, 2]);
  });

  it.each(['<<<<<<< HEAD', '||||||| 5f3c2a1', '|||||||', '=======', '>>>>>>> draft'])(
    'rejects a conflict marker, in YAML files as well: %s',
    (mark) => {
      expect(lines(`a: 1\n${mark}\n`, 'content/glossary/a.yaml')).toEqual([2]);
      expect(lines(`---\na: 1\n---\n\n${mark}\n`)).toEqual([5]);
    },
  );

  it.each([
    ['quotes', `${'>'.repeat(21)} a`],
    ['lists', `${'- '.repeat(21)}a`],
    ['numbered lists', `${'1. '.repeat(21)}a`],
    ['indents', `${' '.repeat(101)}a`],
    ['blocks on one line', '<Callout tone="tip">'.repeat(21)],
    ['blocks on many lines', '<Callout tone="/>">\n\n'.repeat(21)],
    ['brackets of fields', `---\na: ${'['.repeat(21)}\n---\n`],
    ['characters of a paragraph', 'a'.repeat(20_001)],
    ['characters', 'a\n\n'.repeat(170_000)],
  ])('rejects too many %s', (_, source) => {
    expect(lines(source)).toHaveLength(1);
  });

  it.each([
    ['quotes', `${'>'.repeat(20)} a`],
    ['blocks', '<Callout tone="tip">\n\na\n\n</Callout>\n\n'.repeat(50)],
    ['blocks without text', '<UrgentAdvice id="a" />\n\n'.repeat(50)],
    ['characters of a paragraph', `${'a'.repeat(20_000)}\n\n${'a'.repeat(20_000)}`],
  ])('accepts as many %s as the limit allows', (_, source) => {
    expect(lines(source)).toEqual([]);
  });

  it('explains what is wrong with a text saved as UTF-16', () => {
    const [diagnostic] = guardSource(Buffer.from('Hello', 'utf16le').toString('utf8'), { file });
    expect(diagnostic).toMatchInlineSnapshot(`
      {
        "at": {
          "line": 1,
        },
        "file": "content/articles/massage.mdx",
        "fix": "Save it as UTF-8.",
        "message": "the file holds NUL bytes: it is not text, or it was saved as UTF-16",
        "rule": "file-encoding",
        "severity": "error",
      }
    `);
  });

  it('explains a conflict marker', () => {
    expect(guardSource('a\n=======\n', { file })).toMatchInlineSnapshot(`
      [
        {
          "at": {
            "column": 1,
            "line": 2,
          },
          "file": "content/articles/massage.mdx",
          "fix": "Keep one of the two texts between the marks, and take the marks out.",
          "message": ""=======" is the mark of two edits that were never merged",
          "rule": "conflict-marker",
          "severity": "error",
        },
      ]
    `);
  });
});
