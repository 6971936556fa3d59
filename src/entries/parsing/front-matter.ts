/** Splits a file into front matter and text. */
import { quoteValue } from '../../validation/characters.ts';

export interface FrontMatterSplit {
  body: string;
  /** The number of lines above the first line of the body. */
  lineOffset: number;
}

const opening = /^\uFEFF?---[ \t]*\r?\n/;
const closing = /^---.*$/m;

/**
 * Returns the text of a file and its offset, or what is wrong with the fences and on which line. It is
 * stricter than Astro, which also accepts TOML, text after a fence, and blank lines before one: a file
 * that two parsers read differently can hide code.
 */
export function splitFrontMatter(
  source: string,
): FrontMatterSplit | { message: string; fix: string; line: number } {
  const start = opening.exec(source)?.[0];
  const fix = 'Begin the file with a line of three hyphens, then the fields, then three hyphens.';
  if (start === undefined) {
    const fence = /^\s*(---|\+\+\+).*/.exec(source)?.[0];
    if (fence === undefined) return { body: source, lineOffset: 0 };
    const line = countLines(fence) + 1;
    return {
      message: `the fields begin with ${quoteValue(fence.trim())}, not with "---"`,
      fix,
      line,
    };
  }
  const end = closing.exec(source.slice(start.length));
  if (!end) return { message: 'the fields at the top have no closing "---"', fix, line: 1 };
  const above = source.slice(0, start.length + end.index);
  const lineOffset = countLines(above);
  if (end[0].trim() !== '---') {
    const line = lineOffset + 1;
    return { message: `the fields end with ${quoteValue(end[0])}, not with "---"`, fix, line };
  }
  return { body: source.slice(above.length + end[0].length), lineOffset };
}

export function countLines(text: string): number {
  return text.split('\n').length - 1;
}
