import { urgencies } from '../../model/taxonomies.ts';
import type { ArticleEntry, ConditionEntry, TermEntry, UrgentAdviceEntry } from '../entry.ts';
import type { Lexicon, SearchPage } from './lexicon.ts';
import { isStopWord, splitWords } from './words.ts';

/** What a lexicon is made of. Only what lists show belongs in it. */
export interface LexiconSources {
  articles: readonly ArticleEntry[];
  conditions: readonly ConditionEntry[];
  terms: readonly TermEntry[];
  urgentAdvice: readonly UrgentAdviceEntry[];
  /** The texts of the pages; their words are known to the spelling. */
  texts: readonly string[];
}

/** Makes the lexicon of a library. */
export function collectLexicon(sources: LexiconSources): Lexicon {
  const { articles, conditions, terms, urgentAdvice, texts } = sources;
  const pages = [
    ...conditions.map(readCondition),
    ...articles.map(readArticle),
    ...terms.map(readTerm),
  ];
  const advice = urgentAdvice.map(({ data }) => ({
    title: data.title,
    label: urgencies[data.urgency].label,
    terms: data.searchTerms,
  }));
  const named = [
    ...pages.flatMap(({ title, names, terms: words }) => [title, ...names, ...words]),
    ...advice.flatMap(({ terms: words }) => words),
  ];
  return { pages, advice, vocabulary: listVocabulary(texts, named) };
}

function readCondition({ slug, data }: ConditionEntry): SearchPage {
  return {
    kind: 'condition',
    slug,
    title: data.title,
    names: data.alsoKnownAs,
    terms: data.searchTerms,
    conditions: [slug],
    regions: data.bodyRegions,
  };
}

function readArticle({ slug, data }: ArticleEntry): SearchPage {
  const { title, treatmentName, alsoKnownAs } = data;
  return {
    kind: 'treatment',
    slug,
    title,
    names: [...(title.includes(treatmentName) ? [] : [treatmentName]), ...alsoKnownAs],
    terms: data.searchTerms,
    conditions: data.conditions,
    regions: data.bodyRegions,
    careLevel: data.careLevel,
  };
}

function readTerm({ slug, data }: TermEntry): SearchPage {
  return {
    kind: 'term',
    slug,
    title: data.term,
    names: data.alsoKnownAs,
    terms: [],
    conditions: [],
    regions: [],
  };
}

/** As many words as spelling can be helped with and a phone can load. */
const mostWords = 5000;
const shortestWord = 4;

/** The words of the texts that no name holds; of too many the commonest. */
function listVocabulary(texts: readonly string[], named: readonly string[]): string[] {
  const known = new Set(named.flatMap(splitWords));
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const word of new Set(
      stripMarkup(text)
        .toLowerCase()
        .match(/\p{L}+/gu),
    )) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return [...counts]
    .filter(([word]) => word.length >= shortestWord && !isKnown(word))
    .sort(([a, left], [b, right]) => right - left || (a < b ? -1 : 1))
    .slice(0, mostWords)
    .map(([word]) => word)
    .sort();

  function isKnown(word: string): boolean {
    return isStopWord(word) || splitWords(word).every((it) => known.has(it));
  }
}

/** A text without its blocks' names and attributes and its addresses, which are no words of a language. */
function stripMarkup(text: string): string {
  return text.replaceAll(/<\/?\w[^>]*>|\]\([^)]*\)/g, ' ');
}
