const comment = /\/\*[\s\S]*?\*\//g;
const url = /url\(\s*(?:"([^"]*)"|'([^']*)'|([^"')\s]*))\s*\)/gi;
const plainImport = /@import\s+(?:"([^"]*)"|'([^']*)')/gi;

/** The addresses that a stylesheet loads: every `url(…)` and `@import "…"`. */
export function listStylesheetAddresses(css: string): string[] {
  const text = css.replace(comment, '');
  return [url, plainImport].flatMap((pattern) =>
    [...text.matchAll(pattern)].map(
      ([, ...quoted]) => quoted.find((part) => part !== undefined) ?? '',
    ),
  );
}
