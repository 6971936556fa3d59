import { bodyRegions, careLevels } from '../../model/taxonomies.ts';
import type { Lexicon, SearchPage } from './lexicon.ts';

/** What results can be narrowed by. The names stand in the address of a search. */
export const facetNames = ['Condition', 'Body region', 'Level of care'] as const;
export type FacetName = (typeof facetNames)[number];

/** For each facet, its values and how many of the pages have each. */
export type FacetCounts = Record<FacetName, ReadonlyMap<string, number>>;

/** The values of a page, as readers see them. */
export function facetsOf(lexicon: Lexicon, page: SearchPage): Record<FacetName, string[]> {
  return {
    Condition: page.conditions.flatMap(
      (slug) =>
        lexicon.pages.find((other) => other.kind === 'condition' && other.slug === slug)?.title ??
        [],
    ),
    'Body region': page.regions.map((region) => bodyRegions[region].label),
    'Level of care': page.careLevel ? [careLevels[page.careLevel].label] : [],
  };
}

/** Whether a page has all the values that are chosen; a blank value means any. */
export function hasFacets(
  lexicon: Lexicon,
  page: SearchPage,
  chosen: Readonly<Record<string, string>>,
): boolean {
  const own = facetsOf(lexicon, page);
  return facetNames.every((name) => !chosen[name] || own[name].includes(chosen[name]));
}

/** How many pages each value would leave, given what is chosen in the other facets. */
export function countFacets(
  lexicon: Lexicon,
  pages: readonly SearchPage[],
  chosen: Readonly<Record<string, string>>,
): FacetCounts {
  const count = (name: FacetName) => {
    const others = { ...chosen, [name]: '' };
    const counts = new Map<string, number>();
    for (const page of pages) {
      if (!hasFacets(lexicon, page, others)) continue;
      for (const value of facetsOf(lexicon, page)[name]) {
        counts.set(value, (counts.get(value) ?? 0) + 1);
      }
    }
    return counts;
  };
  return {
    Condition: count('Condition'),
    'Body region': count('Body region'),
    'Level of care': count('Level of care'),
  };
}
