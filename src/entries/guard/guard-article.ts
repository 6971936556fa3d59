import type { Diagnostic } from '../../validation/diagnostic.ts';
import { guardText, type ArticleOptions } from './guard-text.ts';
import { parseText } from '../parsing/parse-body.ts';

/** `guardText` with the parser of the build, as the checks of `content/` use it. */
export function guardArticle(source: string, options: ArticleOptions): Diagnostic[] {
  return guardText(source, options, parseText);
}
