/** What the reader searches for: words and filters. */
export interface SearchState {
  query: string;
  filters: Record<string, string>;
  /** Whether to search for the words exactly as spelled. */
  literal?: boolean;
}

/**
 * Returns the state as a URL fragment. Browsers never send a fragment to a server, so the Back button and
 * sharing work while the words stay in the browser.
 */
export function stateToFragment({ query, filters, literal }: SearchState): string {
  const parameters = new URLSearchParams();
  if (query) parameters.set('q', query);
  if (query && literal) parameters.set('spelling', 'kept');
  for (const [name, value] of Object.entries(filters)) if (value) parameters.set(name, value);
  const text = parameters.toString();
  return text ? `#${text}` : '';
}

/** Returns the state in a fragment. Anything else, such as an anchor, is an empty search. */
export function stateFromFragment(fragment: string, filterNames: readonly string[]): SearchState {
  const parameters = new URLSearchParams(fragment.replace(/^[#?]/, ''));
  const filters = Object.fromEntries(
    filterNames.flatMap((name) => {
      const value = parameters.get(name);
      return value ? [[name, value]] : [];
    }),
  );
  return {
    query: parameters.get('q') ?? '',
    filters,
    ...(parameters.get('spelling') === 'kept' && { literal: true }),
  };
}

/** Returns the state in the fragment of an address, or else in its query, which search engines and browsers use. */
export function readAddress(
  { hash, search }: Pick<Location, 'hash' | 'search'>,
  filterNames: readonly string[],
): SearchState {
  return stateFromFragment(hash.length > 1 ? hash : search, filterNames);
}
