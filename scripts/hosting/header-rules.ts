/**
 * The headers of every file of the site whose address begins with `under`. Rules are listed from the
 * most general to the narrowest, each address once.
 */
export interface HeaderRule {
  /** Begins and ends with a slash; `/` alone is the whole site. */
  under: string;
  headers: Readonly<Record<string, string>>;
}

/**
 * The headers for one address: those of all rules that it is under, where a later rule has the last word.
 *
 * @param path Of the file that answers, like `/admin/` or `/404.html`.
 */
export function headersOf(rules: readonly HeaderRule[], path: string): Record<string, string> {
  return Object.fromEntries(
    rulesAbove(rules, path).flatMap(({ headers }) => Object.entries(headers)),
  );
}

/** The rules that an address is under. */
export function rulesAbove(rules: readonly HeaderRule[], path: string): HeaderRule[] {
  return rules.filter(({ under }) => path.startsWith(under));
}

/** The rules as a table: for each header its value under each address, the narrowest address first. */
export function tabulateHeaders(
  rules: readonly HeaderRule[],
): { name: string; values: { under: string; value: string }[] }[] {
  const names = [...new Set(rules.flatMap(({ headers }) => Object.keys(headers)))];
  return names.map((name) => ({
    name,
    values: rules
      .flatMap(({ under, headers: { [name]: value } }) => (value ? [{ under, value }] : []))
      .reverse(),
  }));
}
