import sharp from 'sharp';

/** The tolerated difference of a channel, of 255: the edges of letters differ slightly between machines. */
const noticeable = 48;

/**
 * Returns the share of pixels that visibly differ between two pictures, from 0 to 1, or 1 if their sizes
 * differ.
 *
 * @param one Any picture that sharp can read.
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
