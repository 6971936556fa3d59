import type { MdastNode } from 'satteri';
import type { Diagnostic } from '../../validation/diagnostic.ts';
import type { MediaFiles } from './address-guard.ts';
import { splitFrontMatter } from '../parsing/front-matter.ts';
import { guardSource } from './source-guard.ts';
import { explainSyntaxError } from '../parsing/syntax-error.ts';
import { guardTree } from './tree-guard.ts';

export interface ArticleOptions {
  /** The path from the root of the repository. */
  file: string;
  /** Its parsed front matter, if blocks are to be checked against it. */
  frontmatter?: unknown;
  mediaFiles: MediaFiles;
}

/**
 * Runs the whole guard on one MDX file and returns every problem of its text, with the line numbers of
 * the file.
 *
 * @param source The whole file, front matter included.
 * @param parse Returns the tree, with positions; throws with a message that begins with `12:5: `.
 */
export function guardText(
  source: string,
  options: ArticleOptions,
  parse: (body: string) => Readonly<MdastNode>,
): Diagnostic[] {
  const { file } = options;
  const diagnostics = guardSource(source, { file });
  const split = splitFrontMatter(source);
  if (diagnostics.length > 0 || !('body' in split)) return diagnostics;
  const { body, lineOffset } = split;
  try {
    return guardTree(parse(body), { ...options, source, lineOffset });
  } catch (error) {
    return [explainSyntaxError(error, { file, lineOffset })];
  }
}
