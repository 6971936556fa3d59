import type { Redirect } from '../../src/domain/redirects.ts';
import { readHeadersFile } from './headers-file.ts';
import type { HeaderRule } from './header-rules.ts';
import { readRedirectsFile } from './redirects-file.ts';

/** The headers and redirects of one site. */
export interface HostingRules {
  headers: readonly HeaderRule[];
  redirects: readonly Redirect[];
}

/** Reads the rules from a built site, where prepare-for-hosts.ts wrote them. */
export function readHostingRules(folder: string): HostingRules {
  return { headers: readHeadersFile(folder), redirects: readRedirectsFile(folder) };
}

/** Quotes a value for the configuration of nginx or Caddy. In nginx, a `$` in it would begin a variable. */
export function quoteValue(text: string): string {
  return `"${text.replaceAll(/["\\]/g, '\\$&')}"`;
}
