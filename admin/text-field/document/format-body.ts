import { parseBody } from './parse-body.ts';
import { readText } from './reading.ts';
import { writeBody } from './write-body.ts';

/**
 * Formats a text as the field writes new text.
 *
 * @param body An article's text, without its front matter.
 * @throws if the formatted text would say something else, with the first part that differs.
 */
export function formatBody(body: string): string {
  const formatted = writeBody(parseBody(body.trim()).doc);
  const [before = [], after = []] = [body, formatted].map((text) =>
    readText(text).map((part) => JSON.stringify(part)),
  );
  const index = before.findIndex((part, place) => part !== after[place]);
  if (index === -1 && before.length === after.length) return formatted;
  const part = before[index] ?? after[before.length] ?? '';
  throw new Error(`the editor would change what the text says: ${part.slice(0, 200)}`);
}
