import type { CheckReport } from '../../../src/validation/diagnostic.ts';
import { readBudgets, type Budget, type Weight } from './budgets.ts';
import { weighHtml, weighPage } from './page-weight.ts';
import { errorOn } from './site-report.ts';
import type { SitePage } from './page.ts';
import { listPatientPages, type Site } from './site.ts';

/** Compression in a hurry, 2 ms for an article: what fits a budget so, fits it all the more at the end. */
const quick = 5;
/** What hosts serve. It takes 60 ms for an article and makes it an eighth smaller than in a hurry. */
const best = 11;
/** The heaviest come first; after as many in a row that fit, so do the lighter ones. */
const enough = 10;

const names: Record<Weight, string> = {
  html: 'html',
  css: 'css',
  htmlAndCss: 'html and css together',
  js: 'js',
  images: 'images',
};

/** Each page keeps to the budget of its type (budgets.json). */
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
    .filter((page) => findExcess(site, page, budget, quick).length > 0)
    .sort((a, b) => weighHtml(site, b, quick) - weighHtml(site, a, quick));
  const diagnostics: CheckReport[] = [];
  let fitting = 0;
  for (const page of suspects) {
    // Only text grows smaller at the end; what is too heavy in other ways is so for good.
    const isText = findExcess(site, page, budget, quick).every(([weight]) => textual.has(weight));
    if (isText && fitting >= enough) continue;
    const excess = findExcess(site, page, budget, best);
    fitting = excess.length > 0 ? 0 : fitting + 1;
    diagnostics.push(
      ...excess.map(([weight, actual, allowed]) =>
        errorOn(
          page.path,
          `the ${names[weight]} takes ${actual} bytes, and a page of type "${budget.type}" may take ${allowed}`,
          'Make the page lighter, or decide on another budget in budgets.json.',
        ),
      ),
    );
  }
  return diagnostics;
}

const textual = new Set<Weight>(['html', 'css', 'htmlAndCss']);

function findExcess(site: Site, page: SitePage, { allowed }: Budget, quality: number) {
  const actual = weighPage(site, page, quality);
  return (Object.keys(allowed) as Weight[])
    .map((weight) => [weight, actual[weight], allowed[weight] ?? Infinity] as const)
    .filter(([, bytes, most]) => bytes > most);
}
