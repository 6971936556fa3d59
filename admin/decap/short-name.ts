import type { FormNode } from '../../src/model/form-schema.ts';

export type Suggestion = NonNullable<FormNode['suggestedFrom']>;

const mostWords = 5;

/**
 * Suggests the short name of an item from the words of its other fields: "Sherman KJ, Cook AJ" and 2014
 * become `sherman2014`, "Call the clinic" becomes `call-the-clinic`.
 *
 * @param read Returns what the form holds in another field of the item.
 * @param taken The short names of the other items.
 * @returns undefined while there are no words.
 */
export function suggestShortName(
  { words, year }: Suggestion,
  read: (name: string) => string,
  taken: ReadonlySet<string>,
): string | undefined {
  const text = words.map(read).find((each) => toWords(each).length > 0);
  if (text === undefined) return undefined;
  const own = toWords(year === undefined ? text : firstName(text));
  const name =
    year === undefined
      ? own.slice(0, mostWords).join('-')
      : `${own[0] ?? ''}${/^\d{4}$/.exec(read(year).trim())?.[0] ?? ''}`;
  for (let count = 1; ; count += 1) {
    const free = count === 1 ? name : `${name}-${String(count)}`;
    if (!taken.has(free)) return free;
  }
}

/** The surname of the first of some authors: "Sherman" of "Sherman KJ, Cook AJ". */
function firstName(authors: string): string {
  return (authors.split(',')[0] ?? '')
    .trim()
    .replace(/(?<=\S)\s+\p{Lu}{1,3}$/u, '')
    .replace(/[\s'’-]/g, '');
}

function toWords(text: string): string[] {
  return text
    .normalize('NFD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
}
