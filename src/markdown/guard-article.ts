import type { Problem } from '../domain/problem.ts';
import { guardText, type ArticleOptions } from './guard-text.ts';
import { parseText } from './parse-text.ts';

/** `guardText` with the parser of the build, as the checks of `content/` use it. */
export function guardArticle(source: string, options: ArticleOptions): Problem[] {
  return guardText(source, options, parseText);
}
