import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import type { ArticleEntry, ConditionEntry } from '../entry.ts';
import { collectLexicon, type LexiconSources } from './collect-lexicon.ts';
import { siteSettingsSchema } from '../../model/site-settings.ts';
import { packLexicon } from './lexicon.ts';
import { namePage } from './testing/name-pages.ts';

const none: LexiconSources = {
  articles: [],
  conditions: [],
  terms: [],
  people: [],
  settings: siteSettingsSchema.parse({
    siteName: 'Library',
    tagline: 'Plain answers about neck and back pain treatments, with their proof and their risks.',
    clinicName: 'The clinic',
    callToActionLabels: { phone: 'Call', appointment: 'Book' },
  }),
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
    whoPerforms: [],
    preparation: [],
    whatHappens: [],
    recoveryTimeline: [],
    coverage: [],
  };
  const slug = title.toLowerCase().replaceAll(' ', '-');
  return { slug, data } as unknown as ArticleEntry;
}

const weigh = (sources: LexiconSources) =>
  brotliCompressSync(JSON.stringify(packLexicon(collectLexicon(sources)))).byteLength;

test('takes at most 60 bytes per article for 2,000 articles', () => {
  const articles = Array.from({ length: 2000 }, (_, index) => makeArticle(index));
  const names = new Set(articles.flatMap(({ data }) => [data.title, ...data.alsoKnownAs]));
  expect(names.size).toBeGreaterThan(5000);
  const perArticle = (weigh({ ...none, articles }) - weigh(none)) / articles.length;
  expect(perArticle).toBeLessThanOrEqual(60);
});

test('collects the words of texts that are in no name, without markup', () => {
  const condition = {
    slug: 'neck-pain',
    data: {
      title: 'Neck pain',
      alsoKnownAs: [],
      searchTerms: ['stiff'],
      bodyRegions: [],
      diagnosis: [{ text: 'A doctor listens.', sources: ['hidden'] }],
    },
  } as unknown as ConditionEntry;
  const { vocabulary, pages } = collectLexicon({
    ...none,
    conditions: [condition],
    texts: ['The neck <Cite source="hidden" /> hurts. See [muscles](/elsewhere/).'],
  });
  expect(vocabulary).toEqual(['doctor', 'hurts', 'listens', 'muscles']);
  expect(pages.map(({ title, terms }) => [title, terms])).toEqual([['Neck pain', ['stiff']]]);
});

test('keeps the name of a treatment that is only part of its title', () => {
  const article = makeArticle(1);
  const data = {
    ...article.data,
    title: 'Lumbar fusion for back pain',
    treatmentName: 'Lumbar fusion',
  };
  const { pages } = collectLexicon({ ...none, articles: [{ ...article, data }] });
  expect(pages[0]?.names).toContain('Lumbar fusion');
});

test('omits names that the library covers from those without a page', () => {
  const condition = {
    slug: 'curved',
    data: {
      title: 'Curved spine',
      alsoKnownAs: ['scoliosis'],
      searchTerms: [],
      bodyRegions: [],
      diagnosis: [],
    },
  } as unknown as ConditionEntry;
  const has = ({ elsewhere }: ReturnType<typeof collectLexicon>) =>
    elsewhere.some((group) => group.includes('scoliosis'));
  expect(has(collectLexicon(none))).toBe(true);
  expect(has(collectLexicon({ ...none, conditions: [condition] }))).toBe(false);
});
