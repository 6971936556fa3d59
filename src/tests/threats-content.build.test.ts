/** The rows of threats.md that concern content, each through the whole check of a tree of files. */
import { describe, expect, test } from 'vitest';
import { checkContent } from '../../scripts/checks/content/check-content.ts';
import { report, today, withContent } from '../../scripts/checks/content/testing/content-tree.ts';
import { jpeg, png } from '../entries/testing/pictures.ts';
import {
  article,
  articleBody,
  articleFields,
  smallLibrary,
} from '../../scripts/checks/content/testing/small-library.ts';
import { hostileBodies } from './hostile/bodies.ts';
import { hostileFrontmatters } from './hostile/frontmatters.ts';

const massage = 'content/articles/massage.mdx';
const neckPain = 'content/conditions/neck-pain.mdx';
const withBody = (text: string) =>
  report({ [massage]: article({ body: `${articleBody}\n${text}\n` }) });
const withFields = (text: string) =>
  report({ [massage]: article({ fields: articleFields + text }) });

test('a library without a fault has no problems', async () => {
  expect(await report({})).toBe('');
});

describe('code in an MDX body or front matter', () => {
  test.each(hostileBodies)('the body: $name', async ({ body, line }) => {
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

  test.each(hostileFrontmatters)('the front matter: $name', async ({ frontmatter, line }) => {
    const diagnostics = await withContent({ [massage]: `${frontmatter}\n${articleBody}` }, (root) =>
      checkContent(root, { today }),
    );
    const own = diagnostics.filter(
      ({ file, severity }) => file === massage && severity === 'error',
    );
    // The guard of the build knows the line of some only roughly.
    const near = own.filter(({ at }) => Math.abs((at?.line ?? 0) - line) <= 1);
    expect(near).not.toEqual([]);
    expect(own.filter(({ message }) => message.includes('broke down'))).toEqual([]);
  });

  test('the report names file, line and fix', async () => {
    expect(await withBody("import fs from 'node:fs'")).toMatchInlineSnapshot(`
      "content/articles/massage.mdx
        line 46:1: "import fs from 'node:fs'" is a command to a computer: articles hold text, not code
          -> Take the line out; if it is a sentence, begin it with another word."
    `);
  });
});

describe('upload that is not an image', () => {
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
  ])('%s is refused', async (_, name, content) => {
    expect(await upload(name, content)).toMatch(
      /not accepted|but it is|by \d+ pixels|more than|cannot be read/,
    );
  });
});

describe('merge conflict or its markers', () => {
  const conflict = '<<<<<<< HEAD\nA.\n=======\nB.\n>>>>>>> draft';

  test('in a text', async () => {
    expect(await withBody(conflict)).toMatchInlineSnapshot(`
      "content/articles/massage.mdx
        line 46:1: "<<<<<<< HEAD" is the mark of two edits that were not brought together
          -> Keep one of the two texts between the marks, and take the marks out.
        line 48:1: "=======" is the mark of two edits that were not brought together
          -> Keep one of the two texts between the marks, and take the marks out.
        line 50:1: ">>>>>>> draft" is the mark of two edits that were not brought together
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

describe('a page silently lost', () => {
  test('names that differ in capital letters', async () => {
    expect(await report({ 'content/articles/Massage.mdx': article() })).toContain(
      'differ only in capital letters',
    );
  });

  test('one name with two endings', async () => {
    expect(await report({ 'content/articles/massage.md': article() })).toContain(
      'differ only in their endings',
    );
  });

  test('a page in a folder that is not read', async () => {
    expect(await report({ 'content/articles/neck/massage.mdx': article() })).toContain(
      'nothing on the site is made from this file',
    );
  });

  test('a redirect that hides a page', async () => {
    expect(await withFields('redirectsFrom:\n  - /conditions/neck-pain/\n')).toContain(
      'which a redirect would hide',
    );
  });
});

describe('dangling relation, missing image, broken link', () => {
  test('a relation of the fields', async () => {
    expect(await withFields('urgentAdvice:\n  - fire\n')).toContain(
      '"fire" is not among the urgent advice',
    );
  });

  test('a relation of the text', async () => {
    expect(await withBody('A <Term id="disk">disk</Term>.')).toContain('is not among the glossary');
  });

  test('an image of the fields', async () => {
    expect(await withFields('image:\n  file: /media/none.jpg\n  alt: A neck\n')).toContain(
      '"/media/none.jpg" is not in the media folder',
    );
  });

  test('an image of the text', async () => {
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

describe('input that stalls or crashes a parser', () => {
  const yamlBomb = [
    'a0: &a0 [x, x, x, x, x, x, x, x, x]\n',
    ...Array.from(
      { length: 9 },
      (_, index) => `a${index + 1}: &a${index + 1} [${`*a${index}, `.repeat(9)}x]\n`,
    ),
  ].join('');

  test.each([
    ['YAML alias bomb', articleFields + yamlBomb, articleBody, 'repeats another value'],
    [
      'YAML 3,000 deep',
      `${articleFields}a: ${'['.repeat(3000)}\n`,
      articleBody,
      'too many brackets',
    ],
    ['quotes 3,000 deep', articleFields, `${'>'.repeat(3000)} a\n`, 'too many quotes'],
    ['lists 3,000 deep', articleFields, `${'- '.repeat(3000)}a\n`, 'too many quotes or lists'],
    ['blocks 3,000 deep', articleFields, '<Callout tone="tip">'.repeat(3000), 'blocks are open'],
    ['a 5 MB article', articleFields, 'word '.repeat(1_000_000), 'more than 2000000'],
    ['a 1 MB article', articleFields, 'word '.repeat(200_000), 'more than 500000'],
  ])('%s', async (_, fields, body, message) => {
    expect(await report({ [massage]: article({ fields, body }) })).toContain(message);
  });

  test('a YAML alias bomb in a YAML file', async () => {
    expect(await report({ 'content/glossary/herniated-disc.yaml': yamlBomb })).toContain(
      'repeats another value',
    );
  });
});

describe('odd files', () => {
  test.each([
    ['a byte order mark', (text: string) => `\uFEFF${text}`],
    ['the line ends of Windows', (text: string) => text.replaceAll('\n', '\r\n')],
  ])('%s just works', async (_, change) => {
    const texts = Object.entries(smallLibrary).filter(([, text]) => text !== '');
    const changed = texts.map(([path, text]) => [path, change(text)]);
    expect(await report(Object.fromEntries(changed) as Record<string, string>)).toBe('');
  });

  test('names of people and terms in any script just work', async () => {
    expect(
      await report({
        'content/people/zoe-nunez.yaml': 'name: Zoë Núñez 山田\n',
        [neckPain]: (smallLibrary[neckPain] ?? '').replace(
          'sources:\n',
          'alsoKnownAs:\n  - dolor de cuello (español)\nsources:\n',
        ),
      }),
    ).toBe('');
  });

  test('UTF-16', async () => {
    expect(await report({ [massage]: Buffer.from(`\uFEFF${article()}`, 'utf16le') })).toContain(
      'saved as UTF-16',
    );
  });

  test('bytes that are not UTF-8', async () => {
    expect(await report({ [massage]: Buffer.from(`${article()}\u00e9`, 'latin1') })).toContain(
      'not UTF-8',
    );
  });

  test('an odd file name, with the name to use', async () => {
    expect(await report({ 'content/articles/Neck Rub!.mdx': article() })).toContain(
      'Rename it to "neck-rub.mdx"',
    );
  });

  test('an empty file', async () => {
    expect(await report({ [massage]: '' })).toContain('the file is empty');
  });
});
