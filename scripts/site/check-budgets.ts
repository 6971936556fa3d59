import type { Problem } from '../../src/domain/problem.ts';
import { readBudgets, type Budget, type Weight } from './budgets.ts';
import { weighHtml, weighPage } from './page-weight.ts';
import { errorOn } from './problems.ts';
import { listPatientPages, type Site, type SitePage } from './site.ts';

/** Compression in a hurry: what fits a budget so, fits it all the more at the end. */
const quick = 2;
/** Hosts use 11, which takes a second for a long list and saves a hundredth more. */
const best = 9;

/** Does the long part of `checkBudgets` for one page ahead of time. */
export function weighAhead(page: SitePage): void {
  weighHtml(page, quick);
}

/** Each page keeps to the budget of its type (budgets.json). */
export function checkBudgets(site: Site): Problem[] {
  const budgets = readBudgets();
  return listPatientPages(site).flatMap((page) => {
    const budget = budgets.find(({ addresses }) => addresses.test(page.path));
    if (!budget) {
      return [errorOn(page.path, 'the page has no budget', 'Add its type to budgets.json.')];
    }
    if (findExcess(site, page, budget, quick).length === 0) return [];
    return findExcess(site, page, budget, best).map(([weight, actual, allowed]) =>
      errorOn(
        page.path,
        `the ${weight} takes ${actual} bytes, and a page of type "${budget.type}" may take ${allowed}`,
        'Make the page lighter, or decide on another budget in budgets.json.',
      ),
    );
  });
}

function findExcess(site: Site, page: SitePage, { allowed }: Budget, quality: number) {
  const actual = weighPage(site, page, quality);
  return (Object.keys(allowed) as Weight[])
    .map((weight) => [weight, actual[weight], allowed[weight]] as const)
    .filter(([, bytes, most]) => bytes > most);
}
