/** Tests the threats that content can pose, with the whole check of a tree of files. */
import { describe, expect, test } from 'vitest';
import { checkContent } from '../../scripts/checks/content/check-content.ts';
import { report, today, withContent } from '../../scripts/checks/content/testing/content-tree.ts';
import { jpeg, png } from '../entries/testing/pictures.ts';
import {
  article,
  articleBody,
  articleFields,
} from '../../scripts/checks/content/testing/small-library.ts';
import { hostileBodies } from './hostile/bodies.ts';
import { hostileFrontmatters } from './hostile/frontmatters.ts';

const massage = 'content/articles/massage.mdx';
const withBody = (text: string) =>
  report({ [massage]: article({ body: `${articleBody}\n${text}\n` }) });
const withFields = (text: string) =>
  report({ [massage]: article({ fields: articleFields + text }) });

test('accepts a library without faults', async () => {
  expect(await report({})).toBe('');
});

describe('code in an MDX body or front matter is rejected', () => {
  test.each(hostileBodies)('body: $name', async ({ body, line }) => {
    const diagnostics = await withContent({ [massage]: article({ body }) }, (root) =>
      checkContent(root, { today }),
    );
    const above = article({ body: '' }).split('\n').length - 1;
    const expected = body.length > 500_000 ? 1 : above + line;
    const own = diagnostics.filter(
      ({ file, severity }) => file === massage && severity === 'error',
    );
    expect(own.map(({ at }) => at?.line)).toContain(expected);
  });

  test.each(hostileFrontmatters)('front matter: $name', async ({ frontmatter, line }) => {
    const diagnostics = await withContent({ [massage]: `${frontmatter}\n${articleBody}` }, (root) =>
      checkContent(root, { today }),
    );
    const own = diagnostics.filter(
      ({ file, severity }) => file === massage && severity === 'error',
    );
    // For some, the guard knows only the approximate line.
    const near = own.filter(({ at }) => Math.abs((at?.line ?? 0) - line) <= 1);
    expect(near).not.toEqual([]);
    expect(own.filter(({ message }) => message.includes('crashed'))).toEqual([]);
  });

  test('with file, line and fix', async () => {
    expect(await withBody("import fs from 'node:fs'")).toMatchInlineSnapshot(`
      "content/articles/massage.mdx
        line 46:1: "import fs from 'node:fs'" is a command to a computer: articles hold text, not code
          -> Take the line out; if it is a sentence, begin it with another word."
    `);
  });
});

describe('an upload that is not an image', () => {
  const upload = (name: string, content: string | Uint8Array) =>
    report({ [`content/media/${name}`]: content });

  test.each([
    ['an SVG', 'neck.svg', '<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>'],
    ['a script', 'neck.js', 'x()'],
    ['a page', 'neck.html', '<script>x()</script>'],
    ['a page renamed', 'neck.png', '<script>x()</script>'],
    ['a picture with the wrong name', 'neck.png', jpeg(9, 9)],
    ['a picture of 900 million pixels', 'neck.png', png(30_000, 30_000)],
    ['a picture of 6 MB', 'neck.png', Buffer.concat([png(9, 9), Buffer.alloc(6_000_000)])],
    ['an AVIF without a size', 'neck.avif', '\0\0\0\x1cftypavif\0\0\0\0avifmif1miaf'],
  ])('rejects %s', async (_, name, content) => {
    expect(await upload(name, content)).toMatch(
      /not accepted|but it is|by \d+ pixels|more than|cannot be read/,
    );
  });
});

describe('conflict markers are rejected', () => {
  const conflict = '<<<<<<< HEAD\nA.\n=======\nB.\n>>>>>>> draft';

  test('in a text', async () => {
    expect(await withBody(conflict)).toMatchInlineSnapshot(`
      "content/articles/massage.mdx
        line 46:1: "<<<<<<< HEAD" is the mark of two edits that were never merged
          -> Keep one of the two texts between the marks, and take the marks out.
        line 48:1: "=======" is the mark of two edits that were never merged
          -> Keep one of the two texts between the marks, and take the marks out.
        line 50:1: ">>>>>>> draft" is the mark of two edits that were never merged
          -> Keep one of the two texts between the marks, and take the marks out."
    `);
  });

  test('in the fields', async () => {
    expect(await withFields(`${conflict}\n`)).toContain('is the mark of two edits');
  });

  test('in a YAML file', async () => {
    expect(await report({ 'content/glossary/herniated-disc.yaml': `${conflict}\n` })).toContain(
      'is the mark of two edits',
    );
  });
});

describe('what would silently lose a page is rejected:', () => {
  test('names that differ only in capital letters', async () => {
    expect(await report({ 'content/articles/Massage.mdx': article() })).toContain(
      'differ only in capital letters',
    );
  });

  test('a name with two extensions', async () => {
    expect(await report({ 'content/articles/massage.md': article() })).toContain(
      'differ only in their endings',
    );
  });

  test('a page in a subfolder', async () => {
    expect(await report({ 'content/articles/neck/massage.mdx': article() })).toContain(
      'the site does not use this file',
    );
  });

  test('a redirect that hides a page', async () => {
    expect(await withFields('redirectsFrom:\n  - /conditions/neck-pain/\n')).toContain(
      'which a redirect would hide',
    );
  });
});

describe('a reference to something missing is rejected:', () => {
  test('a relation in the fields', async () => {
    expect(await withFields('urgentAdvice:\n  - fire\n')).toContain(
      '"fire" is not in “Urgent advice”',
    );
  });

  test('a relation in the text', async () => {
    expect(await withBody('A <Term id="disk">disk</Term>.')).toContain('is not in “Glossary”');
  });

  test('an image in the fields', async () => {
    expect(await withFields('image:\n  file: /media/none.jpg\n  alt: A neck\n')).toContain(
      '"/media/none.jpg" is not in the media folder',
    );
  });

  test('an image in the text', async () => {
    expect(await withBody('<Figure src="/media/none.jpg" alt="A neck" />')).toContain(
      'the file "/media/none.jpg" is not in the media folder',
    );
  });

  test('a link', async () => {
    expect(await withBody('See [it](/conditions/none/).')).toContain(
      'there is no page "/conditions/none/"',
    );
  });
});
