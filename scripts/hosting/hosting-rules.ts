import type { Redirect } from '../../src/domain/redirects.ts';
import { readHeadersFile } from './headers-file.ts';
import type { HeaderRule } from './header-rules.ts';
import { readRedirectsFile } from './redirects-file.ts';

/** The rules that a host follows for one site. */
export interface HostingRules {
  headers: readonly HeaderRule[];
  redirects: readonly Redirect[];
}

/** The rules that a built site carries with it (prepare-for-hosts.ts). */
export function readHostingRules(folder: string): HostingRules {
  return { headers: readHeadersFile(folder), redirects: readRedirectsFile(folder) };
}
