import { describe, expect, it } from 'vitest';
import { allowedBody, allowedFrontmatter } from '../../tests/hostile/allowed-body.ts';
import { hostileBodies } from '../../tests/hostile/bodies.ts';
import { guardArticle } from './guard-article.ts';

const file = 'content/articles/massage.mdx';
const mediaFiles = new Set(['/media/neck.jpg', '/media/evil.js']);

function guard(source: string, frontmatter?: unknown) {
  return guardArticle(source, { file, mediaFiles, frontmatter });
}

function say(body: string, frontmatter?: unknown): string {
  return guard(body, frontmatter)
    .map(({ at, message, fix }) => `${file}:${at?.line}:${at?.column} ${message}. ${fix}`)
    .join('\n');
}

describe('guardArticle', () => {
  it.each(hostileBodies)('rejects: $name', ({ body, line }) => {
    const diagnostics = guard(body);
    expect(diagnostics.map(({ at }) => at?.line)).toContain(line);
    expect(diagnostics.every(({ severity }) => severity === 'error')).toBe(true);
  });

  it.each(hostileBodies)('includes the front matter in line numbers: $name', ({ body, line }) => {
    const diagnostics = guard(`---\ntitle: Massage\n---\n${body}`);
    const huge = body.length > 500_000;
    expect(diagnostics.map(({ at }) => at?.line)).toContain(huge ? 1 : line + 3);
  });

  const frontmatter = { sources: [{ id: 'sherman2014' }], callsToAction: [{ id: 'call-us' }] };
  const allowed = allowedFrontmatter + allowedBody;

  it.each([
    ['as it is', allowed],
    ['with Windows line ends', allowed.replaceAll('\n', '\r\n')],
    ['with a byte order mark', `\uFEFF${allowed}`],
    ['without front matter', allowedBody],
  ])('accepts a text with everything that is allowed, %s', (_, source) => {
    expect(guard(source, frontmatter)).toEqual([]);
  });

  it('collects every problem of a text', () => {
    expect(say('# A\n\n<b>x</b> [y](http://z.example/)\n\n![](/media/no.jpg)\n').split('\n'))
      .toMatchInlineSnapshot(`
        [
          "content/articles/massage.mdx:1:1 there is a heading of the first level, which is the title of the page. Begin it with "## ", or choose Heading 2.",
          "content/articles/massage.mdx:3:1 "<b>" is HTML, which articles do not use. Take it out and use the toolbar. The blocks are: Callout, UrgentAdvice, Figure, Drawing, Cite, Term, OutOf100, CallToAction.",
          "content/articles/massage.mdx:3:10 the link to "http://z.example/" is not allowed. Write the whole address with https:// in front, and check that it opens.",
          "content/articles/massage.mdx:5:1 a picture does not say what it shows. Describe it between the square brackets, for readers who cannot see it. A picture that only decorates goes into the Picture field above the text.",
          "content/articles/massage.mdx:5:1 the file "/media/no.jpg" is not in the media folder. Upload it, or choose one that is there; capital letters count.",
        ]
      `);
  });

  it('names a source that is missing', () => {
    expect(say('A.<Cite source="lee2020" />', frontmatter)).toMatchInlineSnapshot(
      `"content/articles/massage.mdx:1:3 "lee2020" is not the short name of an entry of “sources”. Use the short name of one that is there, or add it above the text."`,
    );
  });

  it('explains what a field of a block may hold', () => {
    expect(say('<Callout tone="warning">x</Callout>')).toMatchInlineSnapshot(
      `"content/articles/massage.mdx:1:1 <Callout>, tone: “Kind” holds "warning", which is not one of its values. Use one of: note, tip, caution."`,
    );
    expect(say('<OutOf100 count="150" label="" source="a" />').split('\n')).toMatchInlineSnapshot(`
      [
        "content/articles/massage.mdx:1:1 <OutOf100>, count: “How many of 100” holds "150". It must be a whole number from 0 to 100.",
        "content/articles/massage.mdx:1:1 <OutOf100>, label: “What happens to them” has 0 characters. It must have at least 1: say a little more.",
      ]
    `);
  });

  it('reports a missing or unknown field of a block', () => {
    expect(say('<Figure alt="a" width="9" />').split('\n')).toMatchInlineSnapshot(`
      [
        "content/articles/massage.mdx:1:1 <Figure> has no field "width". Take it out. The fields of <Figure> are: src, alt, caption, credit.",
        "content/articles/massage.mdx:1:1 <Figure>, src: “Picture” is missing. Fill in “Picture”.",
      ]
    `);
  });

  it('explains where a block is allowed', () => {
    expect(say('See <CallToAction id="a" /> now.')).toMatchInlineSnapshot(
      `"content/articles/massage.mdx:1:5 the block <CallToAction> (Call to action) is inside a sentence. Put it on a line of its own, with an empty line above and below."`,
    );
    expect(say('<Cite source="a" />')).toMatchInlineSnapshot(
      `"content/articles/massage.mdx:1:1 <Cite> (Citation) is on a line of its own. Put it within the sentence that it belongs to."`,
    );
  });

  it('rejects code', () => {
    expect(say('Two {1 + 1} four.')).toMatchInlineSnapshot(
      `"content/articles/massage.mdx:1:5 "{1 + 1} four." has a curly bracket, which marks code. Use round brackets, or none."`,
    );
    expect(say("import x from 'y'")).toMatchInlineSnapshot(
      `"content/articles/massage.mdx:1:1 "import x from 'y'" is a command to a computer: articles hold text, not code. Take the line out; if it is a sentence, begin it with another word."`,
    );
    expect(say('{/* to do */}')).toMatchInlineSnapshot(
      `"content/articles/massage.mdx:1:1 "{/* to do */}" is a comment in code. Take it out. Notes to colleagues belong in the description of the change."`,
    );
    expect(say('<Callout tone={x}>y</Callout>')).toMatchInlineSnapshot(
      `"content/articles/massage.mdx:1:14 "={x}>y</Callout>" gives a field of a block a value in code. Put the value in straight quotation marks, like tone="note"."`,
    );
  });

  it('rejects HTML', () => {
    expect(say('<div>x</div>')).toMatchInlineSnapshot(
      `"content/articles/massage.mdx:1:1 "<div>" is HTML, which articles do not use. Take it out and use the toolbar. The blocks are: Callout, UrgentAdvice, Figure, Drawing, Cite, Term, OutOf100, CallToAction."`,
    );
  });

  it('explains syntax errors', () => {
    expect(say('A gain of <5 points.')).toMatchInlineSnapshot(
      `"content/articles/massage.mdx:1:11 the character "<" begins something that cannot be read. For a number, write "less than" or put a space after it (p < 0.05). For a link, write [words](https://…). Comments and HTML are not used."`,
    );
    expect(say('<Callout tone="note">\n\nx')).toMatchInlineSnapshot(
      `"content/articles/massage.mdx:1:1 the block <Callout> is opened and closed in different places, or only one of the two. Write both tags, each on a line of its own, or end the single tag with "/>"."`,
    );
  });

  it('explains which links are allowed', () => {
    expect(say('[x](javascript:alert(1))')).toMatchInlineSnapshot(
      `"content/articles/massage.mdx:1:1 the link to "javascript:alert(1)" is not allowed. Link to a page of this site (/conditions/neck-pain/), a heading (#risks), a PDF of the media folder (/media/leaflet.pdf), a whole https:// address, tel: or mailto:."`,
    );
    expect(say('[x](/neck)')).toMatchInlineSnapshot(
      `"content/articles/massage.mdx:1:1 the link to "/neck" is not allowed. A page of this site has lowercase letters and slashes at both ends, like /conditions/neck-pain/."`,
    );
  });

  it('explains which pictures are allowed', () => {
    expect(say('![x](./up/evil.js)')).toMatchInlineSnapshot(
      `"content/articles/massage.mdx:1:1 the picture "./up/evil.js" is not a picture of the media folder. Upload the picture, then choose it, so that its address is like /media/neck.jpg."`,
    );
    expect(say('![x](/media/no.jpg)')).toMatchInlineSnapshot(
      `"content/articles/massage.mdx:1:1 the file "/media/no.jpg" is not in the media folder. Upload it, or choose one that is there; capital letters count."`,
    );
    expect(say('![](/media/neck.jpg)')).toMatchInlineSnapshot(
      `"content/articles/massage.mdx:1:1 a picture does not say what it shows. Describe it between the square brackets, for readers who cannot see it. A picture that only decorates goes into the Picture field above the text."`,
    );
  });

  it('names an invisible character', () => {
    expect(say('Take 5\u202E0 mg.')).toMatchInlineSnapshot(
      `"content/articles/massage.mdx:1:7 there is a character that readers cannot see: U+202E right-to-left override. Delete the word around it and type it again."`,
    );
  });

  it('checks pictures with a function instead of the file system', () => {
    const found = guardArticle('![x](/media/a.jpg)', {
      file,
      mediaFiles: (path) => path === '/media/a.jpg',
    });
    expect(found).toEqual([]);
  });
});
