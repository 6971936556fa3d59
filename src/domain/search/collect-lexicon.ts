import { namesElsewhere } from '../../model/names-elsewhere.ts';
import type { Person } from '../../model/person.ts';
import type { SiteSettings } from '../../model/site-settings.ts';
import type { ArticleEntry, ConditionEntry, Entry, TermEntry } from '../entry.ts';
import { listExpectations } from '../expectations.ts';
import { collectClinicAnswers } from './clinic-answers.ts';
import { splitTitle, type Lexicon, type SearchPage } from './lexicon.ts';
import { listElsewhere } from './missing-page.ts';
import { isStopWord, splitWords } from './words.ts';

/** The sources of a lexicon. Only listed entries belong in it. */
export interface LexiconSources {
  articles: readonly ArticleEntry[];
  conditions: readonly ConditionEntry[];
  terms: readonly TermEntry[];
  people: readonly Entry<Person>[];
  settings: SiteSettings;
  /** The texts of the pages, whose words count as spelled correctly. */
  texts: readonly string[];
}

/** Returns the lexicon of a library. */
export function collectLexicon(sources: LexiconSources): Lexicon {
  const { articles, conditions, terms, people, settings, texts } = sources;
  const pages = [
    ...conditions.map(readCondition),
    ...articles.map(readArticle),
    ...terms.map(readTerm),
  ];
  const names = pages.flatMap(({ title, names: others }) => [
    title,
    ...splitTitle(title),
    ...others,
  ]);
  const named = [...names, ...pages.flatMap(({ terms: words }) => words)];
  return {
    pages,
    elsewhere: listElsewhere(namesElsewhere, named),
    clinic: collectClinicAnswers(settings, people),
    vocabulary: listVocabulary([...texts, ...listPoints(articles, conditions)], named),
  };
}

/** Returns what the pages say in fields of their own instead of in their texts. */
function listPoints(articles: readonly ArticleEntry[], conditions: readonly ConditionEntry[]) {
  const points = [
    ...articles.flatMap(({ data }) => listExpectations(data)),
    ...conditions.flatMap(({ data }) => data.diagnosis),
  ];
  return points.map(({ text }) => text);
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
    names: [...(hasName(title, treatmentName) ? [] : [treatmentName]), ...alsoKnownAs],
    terms: data.searchTerms,
    conditions: data.conditions,
    regions: data.bodyRegions,
    careLevel: data.careLevel,
  };
}

/** Returns whether a name is a whole title, or one of the two names in a title. */
function hasName(title: string, name: string): boolean {
  return [title, ...splitTitle(title)].some((it) => it.toLowerCase() === name.toLowerCase());
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

/** Enough words to help with spelling, and few enough for a phone to load. */
const mostWords = 5000;
const shortestWord = 4;

/** Returns the words of the texts that are in no name, limited to the most common ones. */
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

/** Removes block names, attributes and addresses from a text, since they are not words. */
function stripMarkup(text: string): string {
  return text.replaceAll(/<\/?\w[^>]*>|\]\([^)]*\)/g, ' ');
}
