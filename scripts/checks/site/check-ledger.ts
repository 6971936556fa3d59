import type { CheckReport } from '../../../src/validation/diagnostic.ts';
import { isLocalOrigin } from '../../../src/model/urls.ts';
import { errorOn } from './site-report.ts';
import { listPublishedPaths } from './published-pages.ts';
import { listPatientPages, type Site } from './site.ts';

/**
 * Every address that was ever published still answers, with a page or a redirect that leads to one.
 *
 * A new page that the ledger does not hold yet is advice and no error: an editor publishes with a change
 * under `content/` alone, and must not be stopped by a file that she cannot write. A build for this
 * machine alone publishes nothing, and gives no such advice.
 */
export function checkLedger(site: Site): CheckReport[] {
  const paths = listPublishedPaths(site);
  const answering = new Set([...paths, ...site.redirectRules.keys()]);
  const recorded = new Set(site.published);
  const targets = new Set(listPatientPages(site).map(({ path }) => path));
  return [
    ...site.published
      .filter((address) => !answering.has(address))
      .map((address) =>
        errorOn(
          address,
          'the address was published, and now leads to nothing',
          'Bring the page back, or name the address under "Old addresses" of the page that replaces it.',
        ),
      ),
    ...[...site.redirectRules].flatMap(([from, to]) =>
      to.startsWith('/') && !targets.has(to.replace(/#.*$/, ''))
        ? [errorOn(from, `the redirect leads to "${to}", where no page is`, 'Name a page.')]
        : [],
    ),
    ...(isLocalOrigin(new URL(site.origin)) ? [] : paths)
      .filter((path) => !recorded.has(path))
      .map((path) => ({
        severity: 'warning' as const,
        file: path,
        message: 'the address is not in the ledger of published addresses',
        fix: 'Run "npm run record:addresses" once the page is public, so that it cannot be lost unseen.',
      })),
  ];
}
