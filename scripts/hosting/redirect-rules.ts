import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The redirects in the `_redirects` file of a built site, by old path. Each line has the old path, then the
 * new one. Empty if there is no such file.
 *
 * @see https://developers.cloudflare.com/pages/configuration/redirects/
 */
export function readRedirectRules(folder: string): Map<string, string> {
  const file = join(folder, '_redirects');
  return existsSync(file)
    ? parseRedirectRules(readFileSync(file, 'utf8'))
    : new Map<string, string>();
}

/** Parses the text of a `_redirects` file. Lines that begin with `#` are comments. */
export function parseRedirectRules(text: string): Map<string, string> {
  const rules = text
    .split(/\r?\n/)
    .filter((line) => !line.startsWith('#'))
    .map((line) => line.trim().split(/\s+/))
    .flatMap(([from, to]) => (from && to ? [[from, to] as const] : []));
  return new Map(rules);
}
