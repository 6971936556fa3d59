import { findAlarms } from '../domain/warning-signs/find-alarms.ts';
import { indexSigns, type SignIndex } from '../domain/warning-signs/sign-index.ts';
import { unpackSigns, type AdviceSummary, type SignsFile } from '../domain/warning-signs/signs.ts';
import { loadWordsNearSigns } from './known-words.ts';

/** Finds the urgent advice that a search calls for. */
export interface SignReader {
  /** Matches words exactly as spelled: synchronous, since nothing needs to load. */
  read(query: string): AdviceSummary[];
  /** Matches misspelled words too. */
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
      // The filter of known words is needed only if a misspelling would raise an alarm.
      if (all.length === exact.length) return exact;
      return find(query, (await loadWordsNearSigns()).has);
    },
  };
}
