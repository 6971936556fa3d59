import { avoidedWords, exceptions } from './vocabulary.ts';

/** A line with a word to avoid. */
interface Finding {
  line: number;
  found: string;
  say: string;
}

/** Returns the words to avoid in a file, except where `exceptions` allows them. */
export function findAvoidedWords(file: string, source: string): Finding[] {
  const allowed = exceptions.filter((exception) => file.endsWith(exception.file ?? ''));
  return source.split('\n').flatMap((text, index) => {
    const line = allowed.reduce((rest, exception) => rest.replaceAll(exception.text, ''), text);
    const words = splitIdentifiers(line);
    return avoidedWords.flatMap(({ pattern, say, inIdentifiers = true }) => {
      const found = pattern.exec(inIdentifiers ? words : line)?.[0];
      return found === undefined ? [] : [{ line: index + 1, found, say }];
    });
  });
}

/** Returns a line in lowercase with its identifiers split: `refuseLink` and `REFUSE_LINK` as "refuse link". */
function splitIdentifiers(line: string): string {
  return line
    .replaceAll('_', ' ')
    .replaceAll(/(?<=[a-z\d])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/g, ' ')
    .toLowerCase();
}
