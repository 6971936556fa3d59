import type { ConceptEntry, UrgentAdviceEntry } from '../entry.ts';
import { findAlarms } from './find-alarms.ts';
import { indexSigns } from './sign-index.ts';
import { collectSigns } from './signs.ts';

/** An explanation of how search interprets a sentence. */
export interface Explained {
  sentence: string;
  found: readonly { title: string; reasons: readonly string[] }[];
}

/** Returns the urgent advice that sentences call for, with the words that call for it: `No feeling ("not feel")`. */
export function explainAlarms(
  sentences: readonly string[],
  concepts: readonly ConceptEntry[],
  advice: readonly UrgentAdviceEntry[],
): Explained[] {
  const signs = collectSigns(concepts, advice);
  const index = indexSigns(signs.concepts, signs.advice);
  const names = new Map(concepts.map(({ slug, data }) => [slug, data.name]));
  const titles = new Map(advice.map(({ slug, data }) => [slug, data.title]));
  return sentences.map((sentence) => ({
    sentence,
    found: findAlarms(index, sentence).map((raised) => ({
      title: titles.get(raised.advice) ?? raised.advice,
      reasons: raised.because.map(({ concept, said }) => {
        const name = names.get(concept);
        return name ? `${name} (“${said}”)` : `“${said}”`;
      }),
    })),
  }));
}
