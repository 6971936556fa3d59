/** Where the front matter of a file ends. */
import { quote } from '../../validation/characters.ts';

export interface FrontMatterSplit {
  body: string;
  /** How many lines stand above the body's first. */
  lineOffset: number;
}

const opening = /^\uFEFF?---[ \t]*\r?\n/;
const closing = /^---.*$/m;

/**
 * Splits a file at its front matter, as strictly as it can be written: Astro also takes TOML, a
 * fence with words after it and blank lines before it, and whatever is read in two ways can hide code.
 *
 * @returns The split, or what is wrong with the fences and on which line.
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
    return { message: `the fields begin with ${quote(fence.trim())}, not with "---"`, fix, line };
  }
  const end = closing.exec(source.slice(start.length));
  if (!end) return { message: 'the fields at the top have no closing "---"', fix, line: 1 };
  const above = source.slice(0, start.length + end.index);
  const lineOffset = countLines(above);
  if (end[0].trim() !== '---') {
    const line = lineOffset + 1;
    return { message: `the fields end with ${quote(end[0])}, not with "---"`, fix, line };
  }
  return { body: source.slice(above.length + end[0].length), lineOffset };
}

export function countLines(text: string): number {
  return text.split('\n').length - 1;
}
