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

/** The rows of an image that are not paper alone, to the right of its edge. */
async function inkedRows(png: Buffer): Promise<number[]> {
  const { data, info } = await sharp(png).greyscale().raw().toBuffer({ resolveWithObject: true });
  const isInked = (row: number) =>
    data.subarray(row * info.width + 200, (row + 1) * info.width).some((value) => value < 128);
  return Array.from({ length: info.height }, (_, row) => row).filter(isInked);
}

test('an image is a PNG of the size that networks show, and small', async () => {
  const [png = Buffer.alloc(0)] = await drawShareImages([image]);
  expect(await sharp(png).metadata()).toMatchObject({ format: 'png', ...shareImageSize });
  expect(png.length).toBeGreaterThan(5_000);
  expect(png.length).toBeLessThan(60_000);
});

test('the same words give the same bytes, whatever else is drawn with them', async () => {
  const [alone] = await drawShareImages([image]);
  const [, beside] = await drawShareImages([{ ...image, title: 'Heat and cold' }, image]);
  expect(beside).toEqual(alone);
});

test('other words give another image', async () => {
  const [one, other] = await drawShareImages([image, { ...image, kicker: 'Self-care' }]);
  expect(other).not.toEqual(one);
});

test('all three texts are drawn, and the longest title leaves them their places', async () => {
  const longest = 'Long words of a title that fills all seventy letters there may be here';
  const drawn = await drawShareImages([image, { ...image, title: longest }]);
  const [usual = [], long = []] = await Promise.all(drawn.map(inkedRows));
  const groups = (rows: number[]) => rows.filter((row) => !rows.includes(row - 1)).length;
  expect(groups(usual)).toBe(3);
  expect(groups(long)).toBeGreaterThan(4);
  expect(Math.min(...long)).toBeGreaterThan(40);
});

test('a letter that the face lacks is left out', async () => {
  const [plain, odd] = await drawShareImages([
    image,
    { ...image, title: 'Massage 按摩for neck pain' },
  ]);
  expect(odd).toEqual(plain);
});
