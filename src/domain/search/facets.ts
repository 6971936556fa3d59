import { bodyRegions, careLevels } from '../../model/taxonomies.ts';
import type { Lexicon, SearchPage } from './lexicon.ts';

/** The filters of a search. Their names are part of the address of a search. */
export const facetNames = ['Condition', 'Body region', 'Level of care'] as const;
export type FacetName = (typeof facetNames)[number];

/** The values of a page, as readers see them. */
export type Facets = Record<FacetName, readonly string[]>;

/** The number of pages for each value of each facet. */
export type FacetCounts = Record<FacetName, ReadonlyMap<string, number>>;

/** The chosen value of each facet; blank or missing means any. */
export type ChosenFacets = Readonly<Record<string, string>>;

/** Returns the values of every page of a lexicon. */
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

/** Returns whether a page has all chosen values. */
export function hasFacets(own: Facets | undefined, chosen: ChosenFacets): boolean {
  return facetNames.every((name) => !chosen[name] || own?.[name].includes(chosen[name]));
}

/** Returns how many pages each value would leave, given the choices in the other facets. */
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
