import sharp from 'sharp';

/** By how much a channel of a pixel may differ, of 255: edges of letters differ a little by machine. */
const noticeable = 48;

/**
 * The share of pixels that differ to the eye between two pictures, 0 to 1; 1 where one is larger.
 *
 * @param one Any picture that sharp reads.
 */
export async function comparePictures(one: Buffer, other: Buffer): Promise<number> {
  const [a, b] = await Promise.all([one, other].map(readPixels));
  if (!a || a.info.width !== b?.info.width || a.info.height !== b.info.height) return 1;
  const { channels } = a.info;
  let different = 0;
  for (let at = 0; at < a.data.length; at += channels) {
    for (let channel = 0; channel < channels; channel++) {
      const distance = Math.abs((a.data[at + channel] ?? 0) - (b.data[at + channel] ?? 0));
      if (distance <= noticeable) continue;
      different++;
      break;
    }
  }
  return different / (a.data.length / channels);
}

function readPixels(picture: Buffer) {
  return sharp(picture).removeAlpha().raw().toBuffer({ resolveWithObject: true });
}
