/** The front matter of a file: where it ends, and which of its keys the library knows. */
import type { Diagnostic } from '../../validation/diagnostic.ts';
import { collections, type Collection } from '../../model/collections.ts';
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

/** The fields that the model has for an MDX file, or `undefined` where the library has no such file. */
export function findAllowedKeys(file: string): string[] | undefined {
  const all: Collection[] = Object.values(collections);
  const collection = all.find(({ folder, extension }) => {
    const name = file.startsWith(`${folder}/`) ? file.slice(folder.length + 1) : '';
    return extension === 'mdx' && name.endsWith('.mdx') && !name.includes('/');
  });
  return collection && Object.keys(collection.schema.shape);
}

/**
 * Refuses every field that the model does not have. Astro gives some a meaning of its own: `layout`
 * is imported and runs.
 *
 * @param data The front matter as Astro's own parser read it.
 * @param source The file's text, for line numbers.
 */
export function guardFrontmatter(
  data: unknown,
  allowedKeys: readonly string[],
  file: string,
  source = '',
): Diagnostic[] {
  if (data === undefined || data === null) return [];
  if (typeof data !== 'object' || Array.isArray(data)) {
    const message = 'the fields at the top are not a list of names and values';
    return [{ severity: 'error', file, line: 1, message, fix: 'Write each as "name: value".' }];
  }
  return Object.keys(data)
    .filter((key) => !allowedKeys.includes(key))
    .map((key) => ({
      severity: 'error',
      file,
      field: key,
      ...findLine(key, source),
      message: `there is no field ${quote(key)}`,
      fix: `Take it out. The fields are: ${allowedKeys.join(', ')}.`,
    }));
}

/** The line of a field, where its name is written plainly; else that of the first. */
function findLine(key: string, source: string): { line?: number } {
  if (!source) return {};
  const lines = source.split('\n');
  const index = lines.findIndex((text) => {
    const name = /^[\s{]*["']?([^"':]*)["']?\s*:/.exec(text)?.[1];
    return name?.trim() === key;
  });
  return { line: index === -1 ? 2 : index + 1 };
}
