import type { Diagnostic } from '../../validation/diagnostic.ts';

/** Satteri's messages begin with the position: `12:5: Expected a closing tag … (mdx-jsx:…)`. */
const placed = /^(\d+):(\d+): (.*?)(?: \([a-z-]+:[a-z-]+\))?$/s;

/**
 * Returns what the parser could not read, with the line numbers of the file.
 *
 * @throws the error itself if it is not a syntax error.
 */
export function explainSyntaxError(
  error: unknown,
  { file, lineOffset }: { file: string; lineOffset: number },
): Diagnostic {
  const match = error instanceof Error ? placed.exec(error.message) : null;
  if (!match) throw error;
  const [, line, column, reason = ''] = match;
  const position = { line: Number(line) + lineOffset, column: Number(column) };
  return { rule: 'text-syntax', severity: 'error', file, at: position, ...explain(reason) };
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
    message: 'the character "<" begins something that cannot be read',
    fix: 'For a number, write "less than" or put a space after it (p < 0.05). For a link, write [words](https://…). Comments and HTML are not used.',
  };
}
