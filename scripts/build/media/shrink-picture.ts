import sharp, { type Sharp } from 'sharp';

/** In pixels: twice the width of a column of text, for sharp screens. */
const widest = 1280;

const encoders = {
  jpeg: (picture: Sharp) => picture.jpeg({ quality: 68, mozjpeg: true }),
  png: (picture: Sharp) => picture.png({ palette: true, quality: 90, effort: 7 }),
  webp: (picture: Sharp) => picture.webp({ quality: 68, effort: 5 }),
  avif: (picture: Sharp) => picture.avif({ quality: 48 }),
  gif: (picture: Sharp) => picture.gif(),
};

export type ShrinkableFormat = keyof typeof encoders;

/** A PDF is no picture and stays as it is. */
export function isShrinkable(format: string | undefined): format is ShrinkableFormat {
  return format !== undefined && Object.hasOwn(encoders, format);
}

/**
 * A picture as light as a page needs it, upright as the camera was held, and without what else the
 * camera wrote into it, such as the place where it was taken. Nothing that follows its end comes along.
 *
 * @throws where it cannot be read.
 */
export function shrinkPicture(picture: Uint8Array, format: ShrinkableFormat): Promise<Buffer> {
  const upright = sharp(picture, { animated: format === 'gif' })
    .autoOrient()
    .resize({ width: widest, withoutEnlargement: true });
  return encoders[format](upright).toBuffer();
}
