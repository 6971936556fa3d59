import { sortProblems, type Problem } from '../../src/domain/problem.ts';
import { checkAddresses } from './check-addresses.ts';
import { checkBudgets } from './check-budgets.ts';
import { checkFacts } from './check-facts.ts';
import { checkHeadings } from './check-headings.ts';
import { checkHtml, checkHtmlSample } from './check-html.ts';
import { checkIndexing } from './check-indexing.ts';
import { checkGraphsAgree, checkJsonLd } from './check-json-ld.ts';
import { checkLedger } from './check-ledger.ts';
import { checkLinks } from './check-links.ts';
import { checkPrivacy } from './check-privacy.ts';
import { checkSafety, checkStylesheets } from './check-safety.ts';
import { checkTitles } from './check-titles.ts';
import { groupProblems } from './problems.ts';
import { readSite, type PageCheck, type SiteCheck } from './site.ts';

/** What is asked of a built site, in the order in which it is read. */
export const siteChecks = {
  addresses: checkAddresses,
  html: checkHtml,
  headings: onEachPage(checkHeadings),
  titles: checkTitles,
  indexing: checkIndexing,
  jsonLd: (site) => [...onEachPage(checkJsonLd)(site), ...checkGraphsAgree(site)],
  facts: onEachPage(checkFacts),
  safety: (site) => [...onEachPage(checkSafety)(site), ...checkStylesheets(site)],
  privacy: onEachPage(checkPrivacy),
  budgets: checkBudgets,
  ledger: checkLedger,
} as const satisfies Record<string, SiteCheck>;

function onEachPage(check: PageCheck): SiteCheck {
  return ({ pages, origin }) => pages.flatMap((page) => check(page, origin));
}

/**
 * Everything that can be known to be wrong with a built site from its files.
 *
 * @param folder The built site.
 * @param origin The address that its pages carry, such as `https://library.example`.
 * @returns all problems, sorted by page; what is wrong in the same way on many pages is one problem.
 */
export async function checkSite(folder: string, origin: string): Promise<Problem[]> {
  const site = readSite(folder, origin);
  const problems = Object.values(siteChecks).flatMap((check) => check(site));
  const broken = siteChecks.addresses(site);
  // A second opinion on the links; where the first has found some broken, it would only repeat them.
  const links = broken.length === 0 ? await checkLinks(folder, site.origin) : [];
  return sortProblems(groupProblems([...problems, ...links]));
}

/** As many pages as every build validates; a library of this size is validated whole. */
const validatedInBuild = 40;

/** What every build asks of its site: all but the second opinion, and of a large library a sample of the HTML. */
export function checkBuild(folder: string, origin: string): Problem[] {
  const site = readSite(folder, origin);
  const quickChecks = {
    ...siteChecks,
    html: (it) => checkHtmlSample(it, validatedInBuild),
  } satisfies Record<string, SiteCheck>;
  return sortProblems(groupProblems(Object.values(quickChecks).flatMap((check) => check(site))));
}
