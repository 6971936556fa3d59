/** What the reader asks for: words and filters. */
export interface SearchState {
  query: string;
  filters: Record<string, string>;
  /** Whether the words are to be taken as they are spelled. */
  literal?: boolean;
}

/**
 * The state as the fragment of the address. A fragment is never sent to a server, so Back and
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

/** The state that a fragment holds; anything else in it, such as an anchor, means an empty search. */
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

/** The state that an address asks for: behind its `#`, or as search engines and browsers link, behind `?`. */
export function readAddress(
  { hash, search }: Pick<Location, 'hash' | 'search'>,
  filterNames: readonly string[],
): SearchState {
  return stateFromFragment(hash.length > 1 ? hash : search, filterNames);
}
