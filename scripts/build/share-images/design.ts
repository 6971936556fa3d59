/**
 * The design of a share image, in pixels and in the colors of src/styles/tokens.css: paper with a teal
 * edge, the library's logo, and three texts in the typeface of the headings.
 */
import { shareImageSize } from '../../../src/domain/share-image.ts';
import type { Face } from './faces.ts';

/** The light colors: an image cannot follow a reader's light or dark setting. */
export const colors = { paper: '#faf7f1', ink: '#1b2b2d', accent: '#0a5757', soft: '#4a585a' };
export type Tone = Exclude<keyof typeof colors, 'paper'>;

export interface Style {
  face: Face;
  size: number;
  tone: Tone;
}

export const styles = {
  kicker: { face: 'regular', size: 36, tone: 'accent' },
  title: { face: 'bold', size: 72, tone: 'ink' },
  clinic: { face: 'regular', size: 30, tone: 'soft' },
} as const satisfies Record<string, Style>;

export const margin = { left: 112, right: 80 };
export const lineHeight = 86;
/** The baselines of the first line of a three-line title, and of the clinic's name. */
export const baselines = { title: 280, clinic: 562 };
/** The distance from the kicker's baseline to that of the title's first line. */
export const kickerGap = 96;

/** The SVG up to the texts; those and the closing tag follow. */
export const background = `<svg xmlns="http://www.w3.org/2000/svg" width="${shareImageSize.width}" height="${shareImageSize.height}" fill="${colors.accent}">
<rect width="100%" height="100%" fill="${colors.paper}"/><rect width="28" height="100%"/>
<g transform="translate(108 524) scale(1.5)"><rect x="7" y="1" width="12" height="4.6" rx="2.1"/><rect x="5" y="7.3" width="13" height="4.8" rx="2.2"/><rect x="4" y="13.8" width="14" height="5" rx="2.3"/><rect x="4.5" y="20.5" width="15" height="5" rx="2.3"/><rect x="6.5" y="27.2" width="16" height="4.6" rx="2.2"/></g>
`;
/** The distance from the left margin to the clinic's name, which is next to the logo. */
export const markWidth = 48;
