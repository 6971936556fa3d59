import { describe, expect, it } from 'vitest';
import { hostileFrontmatters } from '../../tests/hostile/frontmatters.ts';
import { parseEntry } from '../parse-entry.ts';
import { splitFrontMatter } from './front-matter.ts';
import { parseBody } from './parse-body.ts';

describe('the front matter of an article', () => {
  it.each(hostileFrontmatters)('is rejected: $name', ({ frontmatter, line }) => {
    const options = { mediaFiles: new Set<string>(), parse: parseBody };
    const text = `${frontmatter}\nHello.\n`;
    const { diagnostics } = parseEntry('articles', 'content/articles/massage.mdx', text, options);
    // If a name contains escapes, the line is only approximate.
    const near = diagnostics.filter(({ at }) => Math.abs((at?.line ?? 0) - line) <= 1);
    expect(near).not.toEqual([]);
  });
});

describe('splitFrontMatter', () => {
  it('returns the number of lines above the text', () => {
    expect(splitFrontMatter('---\r\na: 1\r\n---\r\n\r\nb')).toEqual({
      body: '\r\n\r\nb',
      lineOffset: 2,
    });
    expect(splitFrontMatter('---\n---\nb')).toEqual({ body: '\nb', lineOffset: 1 });
    expect(splitFrontMatter('b\n---\n')).toEqual({ body: 'b\n---\n', lineOffset: 0 });
  });
});
