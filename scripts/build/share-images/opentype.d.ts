/** Types for the parts of opentype.js that share images use; the package has none. */
declare module 'opentype.js' {
  export interface Path {
    toPathData(decimals: number): string;
  }
  export interface Glyph {
    getPath(x: number, y: number, size: number): Path;
  }
  export interface Font {
    charToGlyphIndex(character: string): number;
    forEachGlyph(
      text: string,
      x: number,
      y: number,
      size: number,
      options: object,
      visit: (glyph: Glyph, x: number, y: number) => void,
    ): number;
  }
  const opentype: { parse(data: ArrayBuffer): Font };
  export default opentype;
}
