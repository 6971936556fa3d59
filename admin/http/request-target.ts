/**
 * A part of a path that no address of a site has: an empty segment, which a browser takes for another
 * host (`//evil.example/`), a dot segment, a backslash, or an encoded slash, dot or control character.
 * JavaScript, PCRE (nginx) and RE2 (Caddy) read this pattern alike.
 */
export const unplainPath = String.raw`//|\\|/\.\.?(?:[/? ]|$)|%(?:[01][0-9A-Fa-f]|2[EeFf]|5[Cc]|7[Ff])`;

const unplain = new RegExp(String.raw`^[^?]*(?:${unplainPath})`);

/** The target of a request, with its path decoded. */
export interface RequestTarget {
  path: string;
  /** With its question mark; empty without a query. */
  query: string;
}

/**
 * Parses the target of a request line (RFC 9112, section 3.2), of which only the origin form with a
 * plain path can lead anywhere.
 *
 * @returns undefined for any other target. Never throws.
 */
export function parseRequestTarget(target: string): RequestTarget | undefined {
  if (!target.startsWith('/') || unplain.test(target)) return undefined;
  const [path = '', ...query] = target.split('?');
  try {
    return { path: decodeURI(path), query: query.length > 0 ? `?${query.join('?')}` : '' };
  } catch {
    return undefined;
  }
}
