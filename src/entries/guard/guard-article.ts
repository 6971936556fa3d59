import type { Diagnostic } from '../../validation/diagnostic.ts';
import { parseBody } from '../parsing/parse-body.ts';
import { guardText, type ArticleOptions } from './guard-text.ts';

/** `guardText` with the parser of the build. */
export function guardArticle(source: string, options: ArticleOptions): Diagnostic[] {
  return guardText(source, options, parseBody);
}
