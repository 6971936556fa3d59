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

/** The checks of a built site. The rule of each is `site-` and its name. */
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

/** Turns the reports of a check into diagnostics with its rule. */
export function withRule(name: CheckName | 'links', reports: readonly CheckReport[]): Diagnostic[] {
  return reports.map((report) => ({ rule: `site-${name}`, ...report }));
}

/** Runs checks on the files of a built site, and returns the diagnostics of each. */
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
 * Runs all checks on a built site, including linkinator.
 *
 * @param folder The built site.
 * @param origin The site's own address, such as `https://library.example`.
 * @returns all diagnostics, sorted by page; the same problem on many pages is one diagnostic.
 */
export async function checkSite(folder: string, origin: string): Promise<Diagnostic[]> {
  const found = inspectSite(folder, origin, checks);
  // If our own check found broken links, linkinator would only repeat them.
  const links =
    found.addresses.length === 0 ? withRule('links', await checkLinks(folder, origin)) : [];
  return sortDiagnostics(groupDiagnostics([...Object.values(found).flat(), ...links]));
}

/**
 * Runs the checks of every build: all except linkinator and budgets, which must not keep an editor's text
 * from patients and take longest, with only a sample of the HTML of a large library.
 */
export function checkBuild(folder: string, origin: string): Diagnostic[] {
  const found = inspectSite(folder, origin, {
    ...checks,
    html: { page: sampleHtml() },
    budgets: {},
  });
  return sortDiagnostics(groupDiagnostics(Object.values(found).flat()));
}
