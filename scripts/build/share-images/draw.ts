import sharp from 'sharp';
import type { ShareImage } from '../../../src/domain/share-image.ts';
import { background, colors } from './design.ts';
import { loadFaces } from './faces.ts';
import { createLayout, type PlacedGlyph } from './lay-out.ts';

/** 16 colors fit in four bits per pixel, and suffice for the smooth edges of flat shapes. */
const png = { palette: true, colors: 16, dither: 0, effort: 1 } as const;

/**
 * Draws share images as PNG files. Letters are outlines, so the result does not depend on the machine's
 * fonts.
 */
export async function drawShareImages(images: readonly ShareImage[]): Promise<Buffer[]> {
  const layOut = createLayout(loadFaces());
  return Promise.all(
    images.map((image) => {
      const svg = background + layOut(image).map(outline).join('') + '</svg>';
      return sharp(Buffer.from(svg)).png(png).toBuffer();
    }),
  );
}

function outline({ glyph, style, x, y }: PlacedGlyph): string {
  const path = glyph.getPath(x, y, style.size).toPathData(2);
  return `<path fill="${colors[style.tone]}" d="${path}"/>`;
}
