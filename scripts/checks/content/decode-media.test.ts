import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { detectFormat, type MediaFormat } from '../../../src/entries/media/media-header.ts';
import { readDimensions } from '../../../src/entries/media/picture-size.ts';
import { pdf } from '../../../src/entries/testing/pictures.ts';
import { readContent } from '../../../src/entries/read-content.ts';
import { isShrinkable, shrinkPicture } from '../../build/media/shrink-picture.ts';
import { formatDiagnostics } from '../report/format-diagnostics.ts';
import { decodeMedia, findDamage } from './decode-media.ts';
import { checkMediaFile } from './media.ts';
import { today, withContent } from './testing/content-tree.ts';

const noise = {
  width: 24,
  height: 16,
  channels: 3,
  noise: { type: 'gaussian', mean: 128, sigma: 40 },
} as const;
const draw = (format: 'png' | 'jpeg' | 'webp' | 'avif' | 'gif') =>
  sharp({ create: { ...noise, background: 'white' } })
    .toFormat(format)
    .toBuffer();

const whole: Record<MediaFormat, Buffer> = {
  png: await draw('png'),
  jpeg: await draw('jpeg'),
  webp: await draw('webp'),
  avif: await draw('avif'),
  gif: await draw('gif'),
  pdf: Buffer.from(pdf()),
};
const formats = Object.keys(whole) as MediaFormat[];

/** The report on a media folder with these files. Checks twice; the second report comes from the cache. */
function reportTwice(files: Record<string, Uint8Array>) {
  const changes = Object.entries(files).map(([name, file]) => [`content/media/${name}`, file]);
  return withContent(Object.fromEntries(changes) as Record<string, Uint8Array>, async (root) => {
    const { media } = readContent(root, today);
    const first = formatDiagnostics(await decodeMedia(root, media));
    expect(formatDiagnostics(await decodeMedia(root, media))).toBe(first);
    const cache = join(root, '.build/media');
    return { first, kept: existsSync(cache) ? readdirSync(cache).length : 0 };
  });
}

test('accepts complete files of every format, and decodes each once', async () => {
  const files = Object.entries(whole).map(([format, bytes]) => [`neck.${format}`, bytes]);
  expect(await reportTwice(Object.fromEntries(files) as Record<string, Buffer>)).toEqual({
    first: '',
    kept: formats.length,
  });
});

test('reports damaged files with intact headers', async () => {
  const garbage = Buffer.concat([whole.gif.subarray(0, 13), Buffer.alloc(200, 0x3c)]);
  const { first, kept } = await reportTwice({
    'garbage.gif': garbage,
    'cut.png': whole.png.subarray(0, whole.png.length - 300),
    'page.pdf': Buffer.from('%PDF-1.7\n<!doctype html><script>alert(1)</script>'),
    'cut.pdf': whole.pdf.subarray(0, whole.pdf.length - 8),
  });
  expect(first).toMatchInlineSnapshot(`
    "content/media/cut.pdf
      the file is not a complete PDF: its beginning or end is not that of a PDF
        -> Open it in a PDF program and export it again.

    content/media/cut.png
      the picture is damaged: only part of it can be shown
        -> Open it in a picture program and save it again.

    content/media/garbage.gif
      the picture is damaged: only part of it can be shown
        -> Open it in a picture program and save it again.

    content/media/page.pdf
      the file is not a complete PDF: its beginning or end is not that of a PDF
        -> Open it in a PDF program and export it again."
  `);
  expect(kept).toBe(0);
});

test.each(formats.filter(isShrinkable))(
  'shrinking drops anything after the end of a %s',
  async (format) => {
    const page = Buffer.from('<script>alert("after the end")</script>');
    const light = await shrinkPicture(Buffer.concat([whole[format], page]), format);
    expect(light.includes('alert')).toBe(false);
    expect(await findDamage(light, format)).toBeUndefined();
  },
);

test('rejects a PDF with an HTML page after its end', async () => {
  const longer = Buffer.concat([whole.pdf, Buffer.from('<script>alert(1)</script>')]);
  expect(await findDamage(longer, 'pdf')).toBeDefined();
});

/** A file with some bytes changed, removed or inserted. */
const mutate = (bytes: Buffer) =>
  fc
    .array(
      fc.record({
        at: fc.nat(bytes.length),
        cut: fc.oneof(fc.constant(0), fc.constant(1), fc.nat(bytes.length)),
        put: fc.uint8Array({ maxLength: 8 }),
      }),
      { minLength: 1, maxLength: 3 },
    )
    .map((edits) =>
      edits.reduce(
        (file, { at, cut, put }) =>
          Buffer.concat([file.subarray(0, at), put, file.subarray(at + cut)]),
        bytes,
      ),
    );

test.each(formats)(
  'rejects or can show each of 500 mutated files of the format %s',
  async (ending) => {
    const found = { rejected: 0, shown: 0 };
    await fc.assert(
      fc.asyncProperty(mutate(whole[ending]), async (bytes) => {
        const format = detectFormat(bytes);
        const dimensions = format && readDimensions(bytes, format);
        const name = `neck.${ending}`;
        const file = {
          name,
          path: `content/media/${name}`,
          address: `/media/${name}`,
          size: bytes.length,
          format,
          dimensions,
        };
        const [diagnostic] = checkMediaFile(file);
        const isRejected = !format || diagnostic !== undefined || (await findDamage(bytes, format));
        found[isRejected ? 'rejected' : 'shown'] += 1;
        if (isRejected) return;
        if (isShrinkable(format))
          expect((await shrinkPicture(bytes, format)).length).toBeGreaterThan(0);
      }),
      { seed: 15, numRuns: 500, endOnFailure: true },
    );
    expect(found.rejected).toBeGreaterThan(50);
    expect(found.rejected + found.shown).toBe(500);
  },
);
