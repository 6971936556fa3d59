import sharp from 'sharp';
import type { PlacedGlyph } from './lay-out.ts';

/** Steps from paper to a full tone: enough for smooth edges, and few enough for three tones in 16 colors. */
export const steps = 5;

/** How far each pixel of a shape is from paper, 0, to its full tone, `steps`. */
export interface Mask {
  width: number;
  height: number;
  /** From the origin of a letter to the top left corner of its mask, in pixels. */
  left: number;
  top: number;
  levels: Uint8Array;
}

/** Names one letter of one face and size. */
export function glyphKey({ glyph, style: { face, size } }: PlacedGlyph): string {
  return `${face} ${size} ${glyph.index}`;
}

/** A letter's place on the sheet that all are rasterized on. */
interface Cell extends Mask {
  path: string;
  x: number;
  y: number;
}

const sheetWidth = 2048;

/** Rasterizes each letter once: a thousand images are made of a few hundred letters. */
export async function rasterizeGlyphs(
  glyphs: readonly PlacedGlyph[],
  unitsPerEm: number,
): Promise<Map<string, Mask>> {
  const letters = new Map(glyphs.map((placed) => [glyphKey(placed), placed]));
  const cells = new Map<string, Cell>();
  let [x, y, bottom] = [0, 0, 1];
  for (const [key, { glyph, style }] of letters) {
    const box = measure(glyph.getBoundingBox(), style.size / unitsPerEm);
    if (x + box.width > sheetWidth) [x, y] = [0, bottom];
    const path = glyph.getPath(x - box.left, y - box.top, style.size).toPathData(2);
    cells.set(key, { ...box, levels: new Uint8Array(box.width * box.height), path, x, y });
    x += box.width;
    bottom = Math.max(bottom, y + box.height);
  }
  const paths = [...cells.values()].map(({ path }) => `<path d="${path}"/>`).join('');
  const sheet = await rasterize(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${sheetWidth}" height="${bottom}">${paths}</svg>`,
  );
  for (const { levels, width, height, ...cell } of cells.values()) {
    for (let row = 0; row < height; row++) {
      const from = (cell.y + row) * sheetWidth + cell.x;
      levels.set(sheet.subarray(from, from + width), row * width);
    }
  }
  return cells;
}

/** The pixels that a letter touches, and one more on each side; the box counts upward in font units. */
function measure(
  { x1, y1, x2, y2 }: { x1: number; y1: number; x2: number; y2: number },
  scale: number,
): Omit<Mask, 'levels'> {
  const left = Math.floor(x1 * scale) - 1;
  const top = -Math.ceil(y2 * scale) - 1;
  const width = Math.ceil(x2 * scale) + 1 - left;
  const height = 1 - Math.floor(y1 * scale) - top;
  return { left, top, width, height };
}

/** The levels of an SVG's black shapes, row by row. */
export async function rasterize(svg: string): Promise<Uint8Array> {
  const coverage = await sharp(Buffer.from(svg)).extractChannel('alpha').raw().toBuffer();
  return coverage.map((value) => Math.round((value / 255) * steps));
}
