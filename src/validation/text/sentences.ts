/** Represents a citation in the text of a passage. It is a character of the Private Use Area. */
export const citeMark = '\uE000';

export interface Sentence {
  /** Includes the citations directly after its period. */
  text: string;
  /** Where it begins in the passage. */
  index: number;
}

const end = new RegExp(`[.!?…]+["'”’)\\]]*(?:\\s*${citeMark})*(?=\\s|$)`, 'g');

/** Abbreviations that do not end a sentence, even before a capital letter. */
const abbreviation = /(?:^|[\s(“"])(?:Dr|Drs|Mr|Mrs|Ms|Prof|St|vs|e\.g|i\.e|U\.S|[A-Z])\.$/;

/** Returns the sentences of a passage. The last one needs no period. */
export function splitSentences(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  const add = (stop: number) => {
    const part = text.slice(start, stop);
    const index = start + part.search(/\S|$/);
    if (part.trim()) sentences.push({ text: part.trim(), index });
    start = stop;
  };
  for (const match of text.matchAll(end)) {
    const stop = match.index + match[0].length;
    const hasCitation = match[0].includes(citeMark);
    const goesOn = /^\s+\p{Ll}/u.test(text.slice(stop, stop + 20));
    if (!hasCitation && (goesOn || abbreviation.test(text.slice(Math.max(start, stop - 8), stop))))
      continue;
    add(stop);
  }
  add(text.length);
  return sentences;
}
