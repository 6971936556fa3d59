/** The whole guard over one MDX file, as the checks of `content/` and the CMS use it. */
import { mdxToMdast } from 'satteri';
import type { Problem } from '../domain/problem.ts';
import type { MediaFiles } from './address-guard.ts';
import { splitFrontMatter } from './front-matter.ts';
import { guardSource } from './source-guard.ts';
import { explainSyntaxError } from './syntax-error.ts';
import { guardTree } from './tree-guard.ts';

interface ArticleOptions {
  /** Path from the top of the repository. */
  file: string;
  /** Its parsed front matter, where blocks of the text are to be checked against it. */
  frontmatter?: unknown;
  mediaFiles: MediaFiles;
}

/**
 * @param source The whole file, front matter included.
 * @returns Every problem of its text, with the file's own line numbers.
 */
export function guardArticle(source: string, options: ArticleOptions): Problem[] {
  const { file } = options;
  const problems = guardSource(source, { file });
  const split = splitFrontMatter(source);
  if (problems.length > 0 || !('body' in split)) return problems;
  const { body, lineOffset } = split;
  try {
    return guardTree(mdxToMdast(body, { position: true }), { ...options, source, lineOffset });
  } catch (error) {
    return [explainSyntaxError(error, { file, lineOffset })];
  }
}
