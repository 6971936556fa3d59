import type { MdastNode } from 'satteri';
import type { Diagnostic } from '../../validation/diagnostic.ts';
import type { MediaFiles } from './address-guard.ts';
import { splitFrontMatter } from '../parsing/front-matter.ts';
import { guardSource } from './source-guard.ts';
import { explainSyntaxError } from '../parsing/syntax-error.ts';
import { guardTree } from './tree-guard.ts';

export interface ArticleOptions {
  /** Path from the top of the repository. */
  file: string;
  /** Its parsed front matter, where blocks of the text are to be checked against it. */
  frontmatter?: unknown;
  mediaFiles: MediaFiles;
}

/**
 * The whole guard over one MDX file, whatever parses it.
 *
 * @param source The whole file, front matter included.
 * @param parse Makes the tree, with positions; throws with a message that begins `12:5: `.
 * @returns Every problem of its text, with the file's own line numbers.
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
