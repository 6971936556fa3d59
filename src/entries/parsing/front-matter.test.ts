import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { hostileFrontmatters } from '../../tests/hostile/frontmatters.ts';
import { findAllowedKeys, guardFrontmatter, splitFrontMatter } from './front-matter.ts';
import { guardArticle } from '../guard/guard-article.ts';
import { guardSource } from '../guard/source-guard.ts';

const file = 'content/articles/massage.mdx';
const keys = ['title', 'summary'];

describe('the front matter of an article', () => {
  it.each(hostileFrontmatters)('is refused: $name', ({ frontmatter, line }) => {
    const source = `${frontmatter}\nHello.\n`;
    const diagnostics = guardArticle(source, { file, mediaFiles: new Set() });
    if (guardSource(source, { file }).length === 0) {
      const above = frontmatter.split('---')[1] ?? '';
      const data: unknown = parseDocument(above, { merge: true }).toJS();
      diagnostics.push(...guardFrontmatter(data, findAllowedKeys(file) ?? [], file, source));
    }
    expect(diagnostics.map((diagnostic) => diagnostic.line)).toContain(line);
  });
});

describe('guardFrontmatter', () => {
  it('finds nothing wrong with the fields of the model', () => {
    expect(guardFrontmatter({ title: 'a', summary: 'b' }, keys, file)).toEqual([]);
    expect(guardFrontmatter(undefined, keys, file)).toEqual([]);
  });

  it('says which field is not one, and on which line', () => {
    const source = '---\ntitle: a\nlayout: b\n---\n';
    expect(guardFrontmatter({ title: 'a', layout: 'b' }, keys, file, source))
      .toMatchInlineSnapshot(`
        [
          {
            "field": "layout",
            "file": "content/articles/massage.mdx",
            "fix": "Take it out. The fields are: title, summary.",
            "line": 3,
            "message": "there is no field "layout"",
            "severity": "error",
          },
        ]
      `);
  });

  it('knows no inherited key', () => {
    expect(
      guardFrontmatter(JSON.parse('{"__proto__": 1, "constructor": 2}'), keys, file),
    ).toHaveLength(2);
  });
});

describe('findAllowedKeys', () => {
  it('knows the folders that pages are made from, and no other', () => {
    expect(findAllowedKeys('content/articles/massage.mdx')).toContain('title');
    expect(findAllowedKeys('content/articles/massage.mdx')).not.toContain('layout');
    expect(findAllowedKeys('content/conditions/neck-pain.mdx')).toContain('title');
    for (const other of [
      'a.mdx',
      'src/pages/a.mdx',
      'content/articles/a/b.mdx',
      'content/articles/a.md',
    ]) {
      expect(findAllowedKeys(other)).toBeUndefined();
    }
  });
});

describe('splitFrontMatter', () => {
  it('counts the lines above the text', () => {
    expect(splitFrontMatter('---\r\na: 1\r\n---\r\n\r\nb')).toEqual({
      body: '\r\n\r\nb',
      lineOffset: 2,
    });
    expect(splitFrontMatter('---\n---\nb')).toEqual({ body: '\nb', lineOffset: 1 });
    expect(splitFrontMatter('b\n---\n')).toEqual({ body: 'b\n---\n', lineOffset: 0 });
  });
});
