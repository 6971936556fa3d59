/** Stands for a citation in the text of a passage: a character of the private use area. */
export const citeMark = '\uE000';

export interface Sentence {
  /** Citations that stand directly after its full stop belong to it. */
  text: string;
  /** Where it begins in the passage. */
  index: number;
}

const end = new RegExp(`[.!?…]+["'”’)\\]]*(?:\\s*${citeMark})*(?=\\s|$)`, 'g');

/** Abbreviations after which a sentence goes on, even with a capital letter. */
const abbreviation = /(?:^|[\s(“"])(?:Dr|Drs|Mr|Mrs|Ms|Prof|St|vs|e\.g|i\.e|U\.S|[A-Z])\.$/;

/** Divides a passage into its sentences. What has no full stop at its end is a sentence as well. */
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
