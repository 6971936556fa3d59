import { mdxToMdast } from 'satteri';
import type { Problem } from '../domain/problem.ts';
import { guardText, type ArticleOptions } from './guard-text.ts';

/** `guardText` with the parser of the build, as the checks of `content/` use it. */
export function guardArticle(source: string, options: ArticleOptions): Problem[] {
  return guardText(source, options, (body) => mdxToMdast(body, { position: true }));
}
