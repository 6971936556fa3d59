import type { CheckReport } from '../../../src/validation/diagnostic.ts';
import { errorOn } from './site-report.ts';
import type { OpenPage, SitePage } from './page.ts';
import type { Site } from './site.ts';
import { checkGraph } from './structured-data/check-graph.ts';
import { checkAgreement } from './structured-data/check-agreement.ts';
import { loadVocabulary } from './structured-data/load-vocabulary.ts';

/**
 * Checks that each page has one JSON-LD graph, valid by schema.org, which names a reviewer only together
 * with the day of the review. The 404 page has none.
 */
export function checkJsonLd({ page }: OpenPage): CheckReport[] {
  if (!isDescribed(page)) return [];
  const { path, json } = page;
  if ('message' in json) return [errorOn(path, json.message, json.fix)];
  return [
    ...checkGraph(json.jsonLd, { file: path }, loadVocabulary()),
    ...checkReviews(path, json.jsonLd),
  ];
}

/** Checks that pages agree on the things that several of them describe. */
export function checkGraphsAgree({ pages, origin }: Site): CheckReport[] {
  const graphs = pages
    .filter(isDescribed)
    .flatMap(({ path, json }) => ('jsonLd' in json ? { file: path, ...json } : []));
  return checkAgreement(graphs, origin);
}

function isDescribed({ kind, path }: SitePage): boolean {
  return kind === 'page' && path !== '/404.html';
}

function checkReviews(file: string, value: unknown): CheckReport[] {
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.values(value).flatMap((part) => checkReviews(file, part));
  if ('reviewedBy' in value === 'lastReviewed' in value) return inside;
  const [has, lacks] =
    'reviewedBy' in value ? ['reviewedBy', 'lastReviewed'] : ['lastReviewed', 'reviewedBy'];
  const message = `the JSON-LD has ${has} without ${lacks}`;
  return [errorOn(file, message, 'Give both, from one recorded review, or neither.'), ...inside];
}
