import {
  sortDiagnostics,
  type Diagnostic,
  type CheckReport,
} from '../../../src/validation/diagnostic.ts';
import type { Check } from './check.ts';
import { checkAddresses } from './check-addresses.ts';
import { checkBudgets } from './check-budgets.ts';
import { checkFacts } from './check-facts.ts';
import { checkHeadings } from './check-headings.ts';
import { checkHtml, checkIds, sampleHtml } from './check-html.ts';
import { checkIndexing } from './check-indexing.ts';
import { checkGraphsAgree, checkJsonLd } from './check-json-ld.ts';
import { checkLedger } from './check-ledger.ts';
import { checkLinks } from './check-links.ts';
import { checkPrivacy } from './check-privacy.ts';
import { checkSafety, checkStylesheets } from './check-safety.ts';
import { checkTitles } from './check-titles.ts';
import { groupDiagnostics } from './site-report.ts';
import { readSite } from './site.ts';

/** What is asked of a built site, in the order in which it is told; each check is a rule, `site-` and its name. */
export const checks = {
  addresses: { site: checkAddresses },
  html: { page: checkHtml },
  ids: { page: checkIds },
  headings: { page: checkHeadings },
  titles: { site: checkTitles },
  indexing: { site: checkIndexing },
  'json-ld': { page: checkJsonLd, site: checkGraphsAgree },
  facts: { page: checkFacts },
  safety: { page: checkSafety, site: checkStylesheets },
  privacy: { page: checkPrivacy },
  budgets: { site: checkBudgets },
  ledger: { site: checkLedger },
} as const satisfies Record<string, Check>;

export type CheckName = keyof typeof checks;

/** What a check reported, with its rule. */
export function withRule(name: CheckName | 'links', reports: readonly CheckReport[]): Diagnostic[] {
  return reports.map((report) => ({ rule: `site-${name}`, ...report }));
}

/** Everything that can be known to be wrong with a built site from its files, by the check that found it. */
export function inspectSite(
  folder: string,
  origin: string,
  wanted: Readonly<Record<CheckName, Check>>,
): Record<CheckName, Diagnostic[]> {
  const names = Object.keys(wanted) as CheckName[];
  const found = Object.fromEntries(names.map((name) => [name, []])) as Record<string, Diagnostic[]>;
  const site = readSite(folder, origin, (opened, own) => {
    for (const name of names) {
      found[name]?.push(...withRule(name, wanted[name].page?.(opened, own) ?? []));
    }
  });
  for (const name of names) found[name]?.push(...withRule(name, wanted[name].site?.(site) ?? []));
  return found;
}

/**
 * All of it, and a second opinion on the links.
 *
 * @param folder The built site.
 * @param origin The address that its pages carry, such as `https://library.example`.
 * @returns all problems, sorted by page; what is wrong in the same way on many pages is one problem.
 */
export async function checkSite(folder: string, origin: string): Promise<Diagnostic[]> {
  const found = inspectSite(folder, origin, checks);
  // Where some links are known to be broken, the second opinion would only repeat them.
  const links =
    found.addresses.length === 0 ? withRule('links', await checkLinks(folder, origin)) : [];
  return sortDiagnostics(groupDiagnostics([...Object.values(found).flat(), ...links]));
}

/**
 * What every build asks of its site: all but the second opinion, of a large library a sample of the
 * HTML, and not what pages weigh. That keeps no editor's text from patients, and takes longest of all.
 */
export function checkBuild(folder: string, origin: string): Diagnostic[] {
  const found = inspectSite(folder, origin, {
    ...checks,
    html: { page: sampleHtml() },
    budgets: {},
  });
  return sortDiagnostics(groupDiagnostics(Object.values(found).flat()));
}
