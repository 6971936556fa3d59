/**
 * The headers of every file whose address begins with `under`. Lists of rules go from the most general to
 * the most specific, and have each address once.
 */
export interface HeaderRule {
  /** Begins and ends with a slash; `/` alone is the whole site. */
  under: string;
  headers: Readonly<Record<string, string>>;
}

/**
 * The headers for one address, from all rules that apply to it; later rules override earlier ones.
 *
 * @param path The path of the file that is served, like `/admin/` or `/404.html`.
 */
export function headersOf(rules: readonly HeaderRule[], path: string): Record<string, string> {
  return Object.fromEntries(
    rulesAbove(rules, path).flatMap(({ headers }) => Object.entries(headers)),
  );
}

/** The rules that apply to an address. */
export function rulesAbove(rules: readonly HeaderRule[], path: string): HeaderRule[] {
  return rules.filter(({ under }) => path.startsWith(under));
}

/** The rules as a table: for each header, its value under each address, the most specific first. */
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
