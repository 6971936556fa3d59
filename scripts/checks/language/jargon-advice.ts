import { quoteValue } from '../../../src/validation/characters.ts';
import { readKey } from '../../../src/model/form-schema.ts';
import type { ContentEntry } from '../../../src/entries/content-entry.ts';
import { readString } from '../../../src/model/form-schema.ts';
import type { ContentLibrary } from '../../../src/entries/content-library.ts';
import type { Advice } from './advice.ts';
import { medicalWords } from './medical-words.ts';
import type { Paragraph } from './page-text.ts';

/** Medical words: those with a plain alternative, and those in the library's glossary. */
export interface Jargon {
  pattern: RegExp;
  /** The slug of each glossary entry, by its word in lower case. */
  glossary: ReadonlyMap<string, string>;
}

export function collectJargon({ bySlug }: ContentLibrary): Jargon {
  const glossary = new Map<string, string>();
  for (const [slug, { data }] of bySlug.get('glossary') ?? []) {
    const term = readString(data, 'term');
    if (term) glossary.set(term.toLowerCase(), slug);
  }
  const words = [...glossary.keys(), ...Object.keys(medicalWords)];
  // Longer words first, so that "chronic pain" is found before "chronic".
  const choices = words.sort((a, b) => b.length - a.length).map((word) => RegExp.escape(word));
  return { pattern: new RegExp(`(?<![a-z-])(?:${choices.join('|')})(?![a-z-])`, 'g'), glossary };
}

/** Reports, once each, medical words that the text uses before it explains them. */
export function adviseOnJargon(
  file: ContentEntry,
  paragraphs: readonly Paragraph[],
  { pattern, glossary }: Jargon,
): Advice[] {
  const names = listOwnNames(file);
  const explained = new Set<string>();
  const reported = new Set<string>();
  return paragraphs.flatMap(({ isProse, passage, sentences }) => {
    const [first] = sentences;
    if (!isProse || !passage || !first) return [];
    const advice = Array.from(passage.text.toLowerCase().matchAll(pattern)).flatMap(
      ({ 0: word, index }): Advice[] => {
        const found = passage.text.slice(index, index + word.length);
        const entry = glossary.get(word);
        const isWithinTerm = passage.terms.some(({ start, end }) => start <= index && index < end);
        for (const { start, id } of passage.terms) if (id && start <= index) explained.add(id);
        const isKnown = entry !== undefined && explained.has(entry);
        if (isWithinTerm && entry !== undefined) explained.add(entry);
        if (isKnown || isWithinTerm || reported.has(word) || names.includes(word)) return [];
        reported.add(word);
        const message = `${quoteValue(found)} is a medical word that is not explained first`;
        const fix =
          entry === undefined
            ? `Write "${medicalWords[word] ?? ''}", or put that before it.`
            : `Write <Term id="${entry}">${found}</Term> where it first appears.`;
        return [{ rule: 'medical-word', file, at: first.at, message, fix }];
      },
    );
    for (const { id } of passage.terms) if (id) explained.add(id);
    return advice;
  });
}

/** The names of a page's own subject, which the page itself explains. */
function listOwnNames({ data }: ContentEntry): string {
  const aliases = readKey(data, 'alsoKnownAs');
  const own = [readString(data, 'title'), readString(data, 'treatmentName'), aliases];
  return own.flat().join('\n').toLowerCase();
}
