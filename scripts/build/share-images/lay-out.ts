import type { Font, Glyph } from 'opentype.js';
import { shareImageSize, type ShareImage } from '../../../src/domain/share-image.ts';
import {
  baselines,
  kickerGap,
  lineHeight,
  margin,
  markWidth,
  styles,
  type Style,
} from './design.ts';
import type { Face } from './faces.ts';

/** A positioned letter: `x` and `y` are its origin on the baseline, in whole pixels. */
export interface PlacedGlyph {
  glyph: Glyph;
  style: Style;
  x: number;
  y: number;
}

/** A shaped word: each letter with its distance from the start of the word, in pixels. */
interface Word {
  glyphs: readonly { glyph: Glyph; x: number }[];
  width: number;
}

/** Shapes a word in a style. */
type Shape = (word: string, style: Style) => Word;

/** Returns a function that positions every letter of a share image. It shapes each word only once. */
export function createLayout(
  fonts: Readonly<Record<Face, Font>>,
): (image: ShareImage) => PlacedGlyph[] {
  const shaped = new Map<string, Word>();
  const shape: Shape = (text, style) => {
    const key = `${style.face} ${style.size} ${text}`;
    const word = shaped.get(key) ?? shapeWord(text, style, fonts[style.face]);
    shaped.set(key, word);
    return word;
  };
  return (image) => layOut(image, shape);
}

function layOut({ kicker, title, clinicName }: ShareImage, shape: Shape): PlacedGlyph[] {
  const width = shareImageSize.width - margin.left - margin.right;
  const lines = breakEvenly(title, width, (word) => shape(word, styles.title).width);
  // Shorter titles start lower, so that the text stays in the middle.
  const top = baselines.title + ((3 - lines.length) * lineHeight) / 2;
  return [
    ...positionText(kicker, styles.kicker, margin.left, top - kickerGap, shape),
    ...lines.flatMap((line, index) =>
      positionText(line, styles.title, margin.left, top + index * lineHeight, shape),
    ),
    ...positionText(clinicName, styles.clinic, margin.left + markWidth, baselines.clinic, shape),
  ];
}

/**
 * Breaks a text into as few lines as fit, of widths as similar as possible.
 *
 * @param measure Returns the width of a word or a space, in the unit of `width`.
 */
export function breakEvenly(
  text: string,
  width: number,
  measure: (word: string) => number,
): string[] {
  const words = text.split(/\s+/).map((word) => ({ word, width: measure(word) }));
  const space = measure(' ');
  const breakAt = (most: number): string[] => {
    const lines: { words: string[]; width: number }[] = [];
    for (const next of words) {
      const line = lines.at(-1);
      if (line && line.width + space + next.width <= most) {
        line.words.push(next.word);
        line.width += space + next.width;
      } else {
        lines.push({ words: [next.word], width: next.width });
      }
    }
    return lines.map((line) => line.words.join(' '));
  };
  let narrowest = breakAt(width);
  for (let narrower = width; narrower > width / 3; narrower -= width / 24) {
    const lines = breakAt(narrower);
    if (lines.length > narrowest.length) break;
    narrowest = lines;
  }
  return narrowest;
}

function positionText(
  text: string,
  style: Style,
  x: number,
  y: number,
  shape: Shape,
): PlacedGlyph[] {
  const space = shape(' ', style).width;
  let pen = x;
  return text.split(/\s+/).flatMap((part) => {
    const word = shape(part, style);
    const start = pen;
    pen += word.width + space;
    return word.glyphs.map(({ glyph, x: offset }) => ({
      glyph,
      style,
      x: Math.round(start + offset),
      y: Math.round(y),
    }));
  });
}

function shapeWord(text: string, { size }: Style, font: Font): Word {
  // A gap looks better than the box that a font draws for a letter it does not have.
  const drawable = [...text].filter((letter) => font.charToGlyphIndex(letter) > 0).join('');
  const glyphs: { glyph: Glyph; x: number }[] = [];
  const width = font.forEachGlyph(drawable, 0, 0, size, {}, (glyph, x) => {
    glyphs.push({ glyph, x });
  });
  return { glyphs, width };
}
