import sharp, { type Sharp } from 'sharp';

/** In pixels: twice the width of a column of text, for sharp screens. */
const widest = 1280;

const encoders = {
  jpeg: (picture: Sharp) => picture.jpeg({ quality: 68, mozjpeg: true }),
  png: (picture: Sharp) => picture.png({ palette: true, quality: 90, effort: 7 }),
  webp: (picture: Sharp) => picture.webp({ quality: 68, effort: 5 }),
  avif: (picture: Sharp) => picture.avif({ quality: 48 }),
};

export type ShrinkableFormat = keyof typeof encoders;

/** A GIF may move, and a PDF is no picture: both stay as they are. */
export function isShrinkable(format: string | undefined): format is ShrinkableFormat {
  return format !== undefined && Object.hasOwn(encoders, format);
}

/**
 * A picture as light as a page needs it, upright as the camera was held, and without what else the
 * camera wrote into it, such as the place where it was taken.
 *
 * @throws where it cannot be read.
 */
export function shrinkPicture(picture: Uint8Array, format: ShrinkableFormat): Promise<Buffer> {
  const upright = sharp(picture).autoOrient().resize({ width: widest, withoutEnlargement: true });
  return encoders[format](upright).toBuffer();
}
