/** The part of Pagefind's browser API that search uses (pagefind.app/docs/api). */
export interface Pagefind {
  init(): Promise<void>;
  filters(): Promise<FilterCounts>;
  /** Resolves to null when a later search overtook this one. */
  debouncedSearch(
    query: string | null,
    options: { filters: Record<string, string[]> },
    milliseconds: number,
  ): Promise<SearchResponse | null>;
}

/** For each filter, its values and how many pages have each. */
export type FilterCounts = Record<string, Record<string, number>>;

export interface SearchResponse {
  results: { data(): Promise<PageResult> }[];
  filters: FilterCounts;
  totalFilters: FilterCounts;
}

/** One page found. `excerpt` is HTML in which only `<mark>` can stand. */
export interface PageResult {
  url: string;
  excerpt: string;
  meta: { title?: string; summary?: string };
}

/** Loads the index that the build made. It is fetched when the reader first turns to the search field. */
export async function loadPagefind(): Promise<Pagefind> {
  const address = '/pagefind/pagefind.js';
  const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind;
  await pagefind.init();
  return pagefind;
}
