import type { CheckReport } from '../../../src/validation/diagnostic.ts';
import { readBudgets, type Budget, type Weight } from './budgets.ts';
import { weighHtml, weighPage } from './page-weight.ts';
import { errorOn } from './site-report.ts';
import type { SitePage } from './page.ts';
import { listPatientPages, type Site } from './site.ts';

/**
 * Brotli levels. `fast` takes 2 ms for an article; a page that fits its budget at this level fits at any
 * higher one. Hosts serve level `smallest`, which takes 60 ms and saves another eighth.
 */
const levels = { fast: 5, smallest: 11 };
/** Pages are checked heaviest first. After this many in a row fit, so do the remaining ones. */
const fitsInARow = 10;

const names: Record<Weight, string> = {
  html: 'html',
  css: 'css',
  htmlAndCss: 'html and css together',
  js: 'js',
  images: 'images',
};

/** Checks that each page stays within the budget of its type (budgets.json). */
export function checkBudgets(site: Site): CheckReport[] {
  const budgets = readBudgets();
  const pages = listPatientPages(site).map((page) => ({
    page,
    budget: budgets.find(({ addresses }) => addresses.test(page.path)),
  }));
  return [
    ...pages
      .filter(({ budget }) => !budget)
      .map(({ page }) =>
        errorOn(page.path, 'the page has no budget', 'Add its type to budgets.json.'),
      ),
    ...budgets.flatMap((budget) => {
      const ofType = pages.filter((it) => it.budget === budget).map(({ page }) => page);
      return checkType(site, ofType, budget);
    }),
  ];
}

function checkType(site: Site, pages: readonly SitePage[], budget: Budget): CheckReport[] {
  const suspects = pages
    .filter((page) => findExcess(site, page, budget, levels.fast).length > 0)
    .sort((a, b) => weighHtml(site, b, levels.fast) - weighHtml(site, a, levels.fast));
  const diagnostics: CheckReport[] = [];
  let fitting = 0;
  for (const page of suspects) {
    // Only text shrinks at a higher level.
    const isText = findExcess(site, page, budget, levels.fast).every(([weight]) =>
      textual.has(weight),
    );
    if (isText && fitting >= fitsInARow) continue;
    const excess = findExcess(site, page, budget, levels.smallest);
    fitting = excess.length > 0 ? 0 : fitting + 1;
    diagnostics.push(
      ...excess.map(([weight, actual, allowed]) =>
        errorOn(
          page.path,
          `the ${names[weight]} takes ${actual} bytes, more than the ${allowed} that a page of type "${budget.type}" may take`,
          'Make the page lighter, or change the budget in budgets.json.',
        ),
      ),
    );
  }
  return diagnostics;
}

const textual = new Set<Weight>(['html', 'css', 'htmlAndCss']);

function findExcess(site: Site, page: SitePage, { allowed }: Budget, level: number) {
  const actual = weighPage(site, page, level);
  return (Object.keys(allowed) as Weight[])
    .map((weight) => [weight, actual[weight], allowed[weight] ?? Infinity] as const)
    .filter(([, bytes, most]) => bytes > most);
}
