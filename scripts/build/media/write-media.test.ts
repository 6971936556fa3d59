import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { png } from '../../../src/entries/testing/pictures.ts';
import { writeMedia } from './write-media.ts';

let root: string;
const at = (...path: string[]) => join(root, ...path);
const write = () => writeMedia({ from: at('from'), to: at('to'), cache: at('cache') });

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'write-media-'));
  await mkdir(at('from'));
});
afterEach(() => rm(root, { recursive: true }));

/** A picture that compresses as poorly as a photograph, with a GPS position. */
function makePhoto(width: number, height: number) {
  const small = { width: width / 8, height: height / 8, channels: 3 } as const;
  return sharp(randomBytes(small.width * small.height * 3), { raw: small })
    .resize(width, height)
    .withExif({ IFD3: { GPSLatitude: '34/1 1/1 0/1' } });
}

test('shrinks and rotates a photo from a phone, and removes where it was taken', async () => {
  const photo = await makePhoto(4000, 3000).withMetadata({ orientation: 6 }).jpeg().toBuffer();
  expect((await sharp(photo).metadata()).exif).toBeDefined();
  await writeFile(at('from/neck.jpg'), photo);
  await write();
  const light = await readFile(at('to/neck.jpg'));
  const { format, width, height, exif, orientation } = await sharp(light).metadata();
  expect({ format, width, height, exif, orientation }).toEqual({
    format: 'jpeg',
    width: 1280,
    height: 1707,
    exif: undefined,
    orientation: undefined,
  });
  expect(light.byteLength).toBeLessThan(photo.byteLength / 4);
});

test.each(['png', 'webp', 'avif'] as const)(
  'keeps the format %s, and does not enlarge a picture',
  async (format) => {
    const picture = await makePhoto(400, 160).toFormat(format, { lossless: true }).toBuffer();
    await writeFile(at(`from/neck.${format}`), picture);
    await write();
    const light = await readFile(at(`to/neck.${format}`));
    const { width, height, exif, ...found } = await sharp(light).metadata();
    expect({ width, height, exif }).toEqual({ width: 400, height: 160, exif: undefined });
    expect(found.format).toBe(format === 'avif' ? 'heif' : format);
    expect(light.byteLength).toBeLessThan(picture.byteLength);
  },
);

test('copies other files unchanged, and leaves out hidden ones', async () => {
  await writeFile(at('from/leaflet.pdf'), '%PDF-1.7 …');
  await writeFile(at('from/.gitkeep'), '');
  await write();
  expect(await readdir(at('to'))).toEqual(['leaflet.pdf']);
  expect(await readFile(at('to/leaflet.pdf'), 'utf8')).toBe('%PDF-1.7 …');
});

test('does not shrink the same picture twice', async () => {
  await writeFile(at('from/neck.png'), await makePhoto(80, 80).png().toBuffer());
  await write();
  const [kept = ''] = await readdir(at('cache'));
  await writeFile(at('cache', kept), 'made before');
  await write();
  expect(await readFile(at('to/neck.png'), 'utf8')).toBe('made before');
});

test('names the pictures that cannot be decoded', async () => {
  await writeFile(at('from/neck.png'), png(800, 600));
  await expect(write()).rejects.toThrow('These pictures cannot be read: neck.png. Open each');
});
