import { bodyRegions, careLevels } from '../../model/taxonomies.ts';
import type { Lexicon, SearchPage } from './lexicon.ts';

/** What results can be narrowed by. The names stand in the address of a search. */
export const facetNames = ['Condition', 'Body region', 'Level of care'] as const;
export type FacetName = (typeof facetNames)[number];

/** The values of a page, as readers see them. */
export type Facets = Record<FacetName, readonly string[]>;

/** For each facet, its values and how many of the pages have each. */
export type FacetCounts = Record<FacetName, ReadonlyMap<string, number>>;

/** What is chosen of each facet; blank or missing means any. */
export type ChosenFacets = Readonly<Record<string, string>>;

/** The values of every page of a lexicon. */
export function listFacets({ pages }: Lexicon): ReadonlyMap<SearchPage, Facets> {
  const conditions = new Map(
    pages.flatMap(({ kind, slug, title }) => (kind === 'condition' ? [[slug, title]] : [])),
  );
  return new Map(
    pages.map((page) => [
      page,
      {
        Condition: page.conditions.flatMap((slug) => conditions.get(slug) ?? []),
        'Body region': page.regions.map((region) => bodyRegions[region].label),
        'Level of care': page.careLevel ? [careLevels[page.careLevel].label] : [],
      },
    ]),
  );
}

/** Whether a page has all the values that are chosen. */
export function hasFacets(own: Facets | undefined, chosen: ChosenFacets): boolean {
  return facetNames.every((name) => !chosen[name] || own?.[name].includes(chosen[name]));
}

/** How many pages each value would leave, given what is chosen in the other facets. */
export function countFacets(
  pages: readonly (Facets | undefined)[],
  chosen: ChosenFacets,
): FacetCounts {
  const count = (name: FacetName) => {
    const others = { ...chosen, [name]: '' };
    const counts = new Map<string, number>();
    for (const page of pages) {
      if (!page || !hasFacets(page, others)) continue;
      for (const value of page[name]) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    return counts;
  };
  return {
    Condition: count('Condition'),
    'Body region': count('Body region'),
    'Level of care': count('Level of care'),
  };
}
