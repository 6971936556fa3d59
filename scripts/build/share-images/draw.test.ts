import sharp from 'sharp';
import { expect, test } from 'vitest';
import { shareImageSize, type ShareImage } from '../../../src/domain/share-image.ts';
import { drawShareImages } from './draw.ts';

const image: ShareImage = {
  path: '/share/treatments/massage.png',
  kicker: 'Conservative care',
  title: 'Massage for neck pain',
  clinicName: 'The Clinic',
};

/** The pixel rows that have text, to the right of the image's edge. */
async function inkedRows(png: Buffer): Promise<number[]> {
  const { data, info } = await sharp(png).greyscale().raw().toBuffer({ resolveWithObject: true });
  const isInked = (row: number) =>
    data.subarray(row * info.width + 200, (row + 1) * info.width).some((value) => value < 128);
  return Array.from({ length: info.height }, (_, row) => row).filter(isInked);
}

test('draws a small PNG of the size that social networks show', async () => {
  const [png = Buffer.alloc(0)] = await drawShareImages([image]);
  expect(await sharp(png).metadata()).toMatchObject({ format: 'png', ...shareImageSize });
  expect(png.length).toBeGreaterThan(5_000);
  expect(png.length).toBeLessThan(60_000);
});

test('draws the same texts to the same bytes, whatever else is drawn', async () => {
  const [alone] = await drawShareImages([image]);
  const [, beside] = await drawShareImages([{ ...image, title: 'Heat and cold' }, image]);
  expect(beside).toEqual(alone);
});

test('draws different texts to different images', async () => {
  const [one, other] = await drawShareImages([image, { ...image, kicker: 'Self-care' }]);
  expect(other).not.toEqual(one);
});

test('draws all three texts, even with the longest title', async () => {
  const longest = 'Long words of a title that fills all seventy letters there may be here';
  const drawn = await drawShareImages([image, { ...image, title: longest }]);
  const [usual = [], long = []] = await Promise.all(drawn.map(inkedRows));
  const groups = (rows: number[]) => rows.filter((row) => !rows.includes(row - 1)).length;
  expect(groups(usual)).toBe(3);
  expect(groups(long)).toBeGreaterThan(4);
  expect(Math.min(...long)).toBeGreaterThan(40);
});

test('leaves out letters that the typeface does not have', async () => {
  const [plain, odd] = await drawShareImages([
    image,
    { ...image, title: 'Massage 按摩for neck pain' },
  ]);
  expect(odd).toEqual(plain);
});
