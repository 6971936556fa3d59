import { expect, test } from 'vitest';
import { report } from './testing/content-tree.ts';
import { avif, gif, jpeg, png, webp } from '../../../src/entries/testing/pictures.ts';
import { article, articleBody, articleFields } from './testing/small-library.ts';

/** The report on the small library with a media file that its article shows. */
function reportOf(name: string, content: string | Uint8Array) {
  const body = `${articleBody}\n<Figure src="/media/${name}" alt="A neck" />\n`;
  return report({
    [`content/media/${name}`]: content,
    'content/articles/massage.mdx': article({ body }),
  });
}

test.each([
  ['neck.png', png(800, 600)],
  ['neck.gif', gif(800, 600)],
  ['neck.jpg', jpeg(800, 600)],
  ['neck.jpeg', jpeg(800, 600, 60_000)],
  ['neck.webp', webp(800, 600)],
  ['neck.avif', avif(800, 600)],
])('accepts %s', async (name, content) => {
  expect(await reportOf(name, content)).toBe('');
});

test('reports an HTML page with the name of a picture', async () => {
  expect(await reportOf('neck.jpg', '<script>alert(1)</script>')).toMatchInlineSnapshot(`
    "content/media/neck.jpg
      its name ends in ".jpg", but it is neither a picture nor a PDF
        -> Open it in a picture program and save it again in the right format."
  `);
});

test('reports a picture of a different format than its name says', async () => {
  expect(await reportOf('neck.jpg', png(800, 600))).toMatchInlineSnapshot(`
    "content/media/neck.jpg
      its name ends in ".jpg", but it is a PNG
        -> Open it in a picture program and save it again in the right format."
  `);
});

test.each(['neck.svg', 'neck.js', 'neck.html', 'neck.svgz', 'neck'])(
  'rejects %s whatever its content',
  async (name) => {
    const found = await report({ [`content/media/${name}`]: png(800, 600) });
    expect(found).toMatch(/files that end in ".*" are not accepted|its name has no ending/);
  },
);

test('suggests a format for an SVG drawing', async () => {
  expect(await report({ 'content/media/neck.svg': '<svg onload="alert(1)"/>' }))
    .toMatchInlineSnapshot(`
    "content/media/neck.svg
      files that end in ".svg" are not accepted
        -> Use one of: png, jpg, jpeg, webp, avif, gif, pdf. Save a drawing (SVG) as PNG.
      advice: no page uses this file
        -> Delete it, unless a page is about to use it."
  `);
});

test('reports a picture of too many pixels', async () => {
  expect(await reportOf('neck.png', png(30_000, 30_000))).toMatchInlineSnapshot(`
    "content/media/neck.png
      the picture is 30000 by 30000 pixels
        -> Make it smaller: at most 12000 pixels a side and 40 million in all."
  `);
});

test('reports a file of too many bytes', async () => {
  const bytes = Buffer.concat([png(800, 600), Buffer.alloc(6_000_000)]);
  expect(await reportOf('neck.png', bytes)).toMatchInlineSnapshot(`
    "content/media/neck.png
      the file is 6.0 MB, more than 5.0 MB
        -> Make it smaller before you upload it."
  `);
});

test('reports a truncated picture', async () => {
  expect(await reportOf('neck.jpg', jpeg(800, 600).subarray(0, 20))).toMatchInlineSnapshot(`
    "content/media/neck.jpg
      the size of the picture cannot be read: the file is damaged
        -> Open it in a picture program and save it again."
  `);
});

test('reports an empty file', async () => {
  expect(await reportOf('neck.jpg', '')).toMatchInlineSnapshot(`
    "content/media/neck.jpg
      the file is empty
        -> Upload it again."
  `);
});

test('gives advice on a file that no page uses', async () => {
  expect(await report({ 'content/media/neck.png': png(800, 600) })).toMatchInlineSnapshot(`
    "content/media/neck.png
      advice: no page uses this file
        -> Delete it, unless a page is about to use it."
  `);
});

test('reports a missing picture in a field', async () => {
  const fields = `${articleFields}image:\n  file: /media/none.jpg\n  alt: A neck\n`;
  expect(await report({ 'content/articles/massage.mdx': article({ fields }) }))
    .toMatchInlineSnapshot(`
    "content/articles/massage.mdx
      line 43, image.file: "/media/none.jpg" is not in the media folder
        -> Upload it, or choose one that is there; capital letters count."
  `);
});

test('reports a document in a field for pictures', async () => {
  const fields = `${articleFields}image:\n  file: /media/guide.pdf\n  alt: A neck\n`;
  expect(
    await report({
      'content/media/guide.pdf': '%PDF-1.7\n',
      'content/articles/massage.mdx': article({ fields }),
    }),
  ).toMatchInlineSnapshot(`
    "content/articles/massage.mdx
      line 43, image.file: "/media/guide.pdf" is not a picture
        -> Choose a picture from the media folder."
  `);
});

test('reports a missing picture in the text', async () => {
  expect(
    await report({
      'content/articles/massage.mdx': article({
        body: `${articleBody}\n<Figure src="/media/Neck.png" alt="A neck" />\n`,
      }),
      'content/media/neck.png': png(800, 600),
    }),
  ).toMatchInlineSnapshot(`
    "content/articles/massage.mdx
      line 46:1: the file "/media/Neck.png" is not in the media folder
        -> Upload it, or choose one that is there; capital letters count.

    content/media/neck.png
      advice: no page uses this file
        -> Delete it, unless a page is about to use it."
  `);
});
