import sharp, { type Sharp } from 'sharp';

/** Maximum width in pixels: twice that of a column of text, for high-density screens. */
const widest = 1280;

const encoders = {
  jpeg: (picture: Sharp) => picture.jpeg({ quality: 68, mozjpeg: true }),
  png: (picture: Sharp) => picture.png({ palette: true, quality: 90, effort: 7 }),
  webp: (picture: Sharp) => picture.webp({ quality: 68, effort: 5 }),
  avif: (picture: Sharp) => picture.avif({ quality: 48 }),
  gif: (picture: Sharp) => picture.gif(),
};

export type ShrinkableFormat = keyof typeof encoders;

/** Whether a file of this format is re-encoded; PDFs are not. */
export function isShrinkable(format: string | undefined): format is ShrinkableFormat {
  return format !== undefined && Object.hasOwn(encoders, format);
}

/**
 * Re-encodes a picture at the size that pages need, rotated as the camera was held. Metadata such as the
 * location, and any bytes after the end of the image, are dropped.
 *
 * @throws if the picture cannot be decoded.
 */
export function shrinkPicture(picture: Uint8Array, format: ShrinkableFormat): Promise<Buffer> {
  const upright = sharp(picture, { animated: format === 'gif' })
    .autoOrient()
    .resize({ width: widest, withoutEnlargement: true });
  return encoders[format](upright).toBuffer();
}
