import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import type { ArticleEntry, ConditionEntry, UrgentAdviceEntry } from '../entry.ts';
import { collectLexicon, type LexiconSources } from './collect-lexicon.ts';
import { packLexicon } from './lexicon.ts';
import { namePage } from './testing/name-pages.ts';

const none: LexiconSources = {
  articles: [],
  conditions: [],
  terms: [],
  urgentAdvice: [],
  texts: [],
};

function makeArticle(index: number): ArticleEntry {
  const { title, names } = namePage(index);
  const data = {
    title,
    treatmentName: title,
    alsoKnownAs: names,
    searchTerms: [],
    conditions: ['neck-pain'],
    bodyRegions: ['neck'],
    careLevel: 'surgery',
  };
  const slug = title.toLowerCase().replaceAll(' ', '-');
  return { slug, data } as unknown as ArticleEntry;
}

const weigh = (sources: LexiconSources) =>
  brotliCompressSync(JSON.stringify(packLexicon(collectLexicon(sources)))).byteLength;

test('of 2,000 articles each takes at most 60 bytes of the name index', () => {
  const articles = Array.from({ length: 2000 }, (_, index) => makeArticle(index));
  const names = new Set(articles.flatMap(({ data }) => [data.title, ...data.alsoKnownAs]));
  expect(names.size).toBeGreaterThan(5000);
  const perArticle = (weigh({ ...none, articles }) - weigh(none)) / articles.length;
  expect(perArticle).toBeLessThanOrEqual(60);
});

test('the vocabulary holds the words of the texts that no name has, without markup', () => {
  const condition = {
    slug: 'neck-pain',
    data: { title: 'Neck pain', alsoKnownAs: [], searchTerms: ['stiff'], bodyRegions: [] },
  } as unknown as ConditionEntry;
  const { vocabulary, pages } = collectLexicon({
    ...none,
    conditions: [condition],
    texts: ['The neck <Cite source="hidden" /> hurts. See [muscles](/elsewhere/).'],
  });
  expect(vocabulary).toEqual(['hurts', 'muscles']);
  expect(pages.map(({ title, terms }) => [title, terms])).toEqual([['Neck pain', ['stiff']]]);
});

test('urgent advice comes with how urgent it is and the words that call for it', () => {
  const advice = {
    slug: 'stroke',
    data: { title: 'Stroke', urgency: 'emergency', searchTerms: ['face drooping'] },
  } as unknown as UrgentAdviceEntry;
  expect(collectLexicon({ ...none, urgentAdvice: [advice] }).advice).toEqual([
    {
      title: 'Stroke',
      label: 'Call 911 or go to the emergency room now',
      terms: ['face drooping'],
    },
  ]);
});
