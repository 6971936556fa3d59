import { findAlarms } from '../domain/warning-signs/find-alarms.ts';
import { indexSigns, type SignIndex } from '../domain/warning-signs/sign-index.ts';
import { unpackSigns, type AdviceSummary, type SignsFile } from '../domain/warning-signs/signs.ts';
import { loadWordsNearSigns } from './known-words.ts';

/** Finds the urgent advice that a search calls for. */
export interface SignReader {
  /** Of words as they are spelled: at once, with nothing to load. */
  read(query: string): AdviceSummary[];
  /** Of misspelled words too. */
  readMisspelled(query: string): Promise<AdviceSummary[]>;
}

export function createSignReader(file: SignsFile): SignReader {
  const { concepts, advice } = unpackSigns(file);
  const index = indexSigns(concepts, advice);
  const find = (query: string, isKnown: SignIndex['isKnown']) => {
    const raised = new Set(findAlarms({ ...index, isKnown }, query).map((it) => it.advice));
    return advice.filter(({ slug }) => raised.has(slug));
  };
  const read = (query: string) => find(query, () => true);
  return {
    read,
    readMisspelled: async (query) => {
      const exact = read(query);
      const all = find(query, () => false);
      // Other words are only to be told from misspelled signs where one would be an alarm.
      if (all.length === exact.length) return exact;
      return find(query, (await loadWordsNearSigns()).has);
    },
  };
}
