import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import opentype, { type Font } from 'opentype.js';

const require = createRequire(import.meta.url);

const files = {
  regular: '@fontsource/charis-sil/files/charis-sil-latin-400-normal.woff',
  bold: '@fontsource/charis-sil/files/charis-sil-latin-700-normal.woff',
} as const;

export type Face = keyof typeof files;

/** The bytes of a font file: Charis SIL, which is based on the Charter of the pages' headings. */
export function readFace(face: Face): Buffer {
  return readFileSync(require.resolve(files[face]));
}

/** Parses both fonts. */
export function loadFaces(): Record<Face, Font> {
  const load = (face: Face) => opentype.parse(new Uint8Array(readFace(face)).buffer);
  return { regular: load('regular'), bold: load('bold') };
}
