import type { Claim, Fields, Others } from './claim.ts';
import { claimCondition, claimTreatment } from './page-claims.ts';
import { claimAdvice, claimPerson, claimSettings, claimTerm } from './part-claims.ts';

export interface Shown {
  page(slug: string): string;
  claims(fields: Fields, page: string, slug: string, others: Others): Claim[];
  /** The fields of which nothing is shown, and why. */
  unshown: Readonly<Record<string, string>>;
}

const search = 'Search alone reads it.';
const unshownOfPages = {
  'searchTerms[]': search,
  publishAt: 'It decides whether there is a page.',
  'callsToAction[].id': 'Blocks of the text name it.',
  'callsToAction[].type': 'It decides which other fields there are.',
  'image.decorative': 'It decides whether the picture is described.',
  'authors[]': 'The page shows the name of the person.',
  'review.reviewer': 'It counts only with the fingerprint of the text.',
  'review.date': 'It counts only with the fingerprint of the text.',
  'review.fingerprint': 'It is compared, not shown.',
};

/** Where the entries of each collection are shown, and what is claimed of the page. */
export const shownOn: Readonly<Record<string, Shown>> = {
  articles: {
    page: (slug) => `/treatments/${slug}/`,
    claims: claimTreatment,
    unshown: unshownOfPages,
  },
  conditions: {
    page: (slug) => `/conditions/${slug}/`,
    claims: claimCondition,
    unshown: { ...unshownOfPages, 'codes[].name': 'It is for editors.' },
  },
  glossary: {
    page: () => '/glossary/',
    claims: claimTerm,
    unshown: {
      ...Object.fromEntries(
        ['id', 'kind', 'authors', 'publication', 'year'].map((field) => [
          `source.${field}`,
          'The glossary names a source by its title.',
        ]),
      ),
      'source.pmid': 'The DOI leads there.',
      'source.url': 'The DOI leads there.',
    },
  },
  'urgent-advice': {
    page: () => '/urgent-advice/',
    claims: claimAdvice,
    unshown: {
      alone: search,
      'searchTerms[]': search,
      'alarms[].concepts[]': search,
      'alarms[].unless[]': search,
      'tries[]': 'The form alone tries them.',
      ...Object.fromEntries(
        ['id', 'kind', 'authors', 'publication', 'year'].map((field) => [
          `sources[].${field}`,
          'The page names a source by its title.',
        ]),
      ),
    },
  },
  people: { page: () => '/editorial-policy/', claims: claimPerson, unshown: {} },
  'warning-concepts': {
    page: () => '/search/',
    claims: () => [],
    unshown: { name: 'It is for editors.', kind: search, 'words[]': search },
  },
  settings: {
    page: () => '/',
    claims: claimSettings,
    unshown: {
      ...Object.fromEntries(
        ['address', 'openingHours', 'insurance', 'cost'].map((field) => [field, search]),
      ),
      reviewIntervalMonths: 'It is part of a sentence.',
      overdueReviews: 'It decides what pages report about reviews.',
      aiCrawlers: 'It decides what robots.txt says.',
    },
  },
};
