import fc from 'fast-check';
import { expect, test } from 'vitest';
import { avif, gif, jpeg, png, webp } from '../testing/pictures.ts';
import { detectFormat, type MediaFormat } from './media-header.ts';
import { readDimensions } from './picture-size.ts';

const pictures: Record<string, Uint8Array> = {
  png: png(640, 480),
  gif: gif(640, 480),
  jpeg: jpeg(640, 480),
  webp: webp(640, 480),
  avif: avif(640, 480),
};

test.each(Object.entries(pictures))('reads the format and the size of a %s', (format, bytes) => {
  expect(detectFormat(bytes)).toBe(format);
  expect(readDimensions(bytes, format as MediaFormat)).toEqual({ width: 640, height: 480 });
});

test('reads both older WebP formats', () => {
  const lossy = Buffer.alloc(30);
  lossy.write('RIFF\0\0\0\0WEBPVP8 ', 'latin1');
  lossy.writeUInt16LE(640, 26);
  lossy.writeUInt16LE(480, 28);
  expect(readDimensions(lossy, 'webp')).toEqual({ width: 640, height: 480 });
  const lossless = Buffer.alloc(30);
  lossless.write('RIFF\0\0\0\0WEBPVP8L', 'latin1');
  lossless.writeUInt32LE(639 | (479 << 14), 21);
  expect(readDimensions(lossless, 'webp')).toEqual({ width: 640, height: 480 });
});

test('reads the largest of the sizes in an AVIF', () => {
  const bytes = Buffer.concat([avif(10, 10), avif(9000, 9000), avif(20, 20)]);
  expect(readDimensions(bytes, 'avif')).toEqual({ width: 9000, height: 9000 });
});

test.each(Object.entries(pictures))('terminates on any damaged %s', (format, bytes) => {
  fc.assert(
    fc.property(fc.nat(bytes.length), fc.uint8Array({ maxLength: 200 }), (length, rest) => {
      const damaged = Buffer.concat([bytes.subarray(0, length), rest]);
      const found = readDimensions(damaged, format as MediaFormat);
      if (found) expect(Math.min(found.width, found.height)).toBeGreaterThan(0);
    }),
  );
});

test('terminates on a JPEG whose segments have no length', () => {
  const bytes = Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    ...Array.from({ length: 1000 }, () => Buffer.from([0xff, 0xe0, 0, 0])),
  ]);
  expect(readDimensions(bytes, 'jpeg')).toBeUndefined();
});
