import type { Diagnostic } from '../../validation/diagnostic.ts';

/** Satteri begins its messages with the place: `12:5: Expected a closing tag … (mdx-jsx:…)`. */
const placed = /^(\d+):(\d+): (.*?)(?: \([a-z-]+:[a-z-]+\))?$/s;

/**
 * Says what the parser could not read, in the file's own line numbers.
 *
 * @throws the error itself, where it is none of the parser's.
 */
export function explainSyntaxError(
  error: unknown,
  { file, lineOffset }: { file: string; lineOffset: number },
): Diagnostic {
  const match = error instanceof Error ? placed.exec(error.message) : null;
  if (!match) throw error;
  const [, line, column, reason = ''] = match;
  const place = { line: Number(line) + lineOffset, column: Number(column) };
  return { rule: 'text-syntax', severity: 'error', file, at: place, ...explain(reason) };
}

function explain(reason: string): { message: string; fix: string } {
  const tag = /`(<\/?[^`]*>)`/.exec(reason)?.[1];
  if (tag !== undefined && reason.includes('closing tag')) {
    return {
      message: `the block ${tag} is opened and closed in different places, or only one of the two`,
      fix: 'Write both tags, each on a line of its own, or end the single tag with "/>".',
    };
  }
  return {
    message: 'the sign "<" begins something that cannot be read',
    fix: 'For a number, write "less than" or put a space after it (p < 0.05). For a link, write [words](https://…). Comments and HTML are not used.',
  };
}
