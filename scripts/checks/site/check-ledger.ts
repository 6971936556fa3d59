import type { CheckReport } from '../../../src/validation/diagnostic.ts';
import { isLocalOrigin } from '../../../src/model/urls.ts';
import { errorOn } from './site-report.ts';
import { listPublishedPaths } from './published-pages.ts';
import { listPatientPages, type Site } from './site.ts';

/**
 * Checks that every address that was ever published is still a page, or redirects to one.
 *
 * A page that is not in the ledger yet is only advice: an editor, who can change only `content/`, must not
 * be blocked by a file that she cannot edit. A build for this machine gives no such advice.
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
          'the address was published, but now leads to nothing',
          'Restore the page, or add the address to "Old addresses of this page" of the page that replaces it.',
        ),
      ),
    ...[...site.redirectRules].flatMap(([from, to]) =>
      to.startsWith('/') && !targets.has(to.replace(/#.*$/, ''))
        ? [
            errorOn(
              from,
              `the redirect leads to "${to}", which is not a page`,
              'Redirect to a page.',
            ),
          ]
        : [],
    ),
    ...(isLocalOrigin(new URL(site.origin)) ? [] : paths)
      .filter((path) => !recorded.has(path))
      .map((path) => ({
        severity: 'warning' as const,
        file: path,
        message: 'the address is not in the ledger of published addresses',
        fix: 'Run "npm run record:addresses" once the page is public, so that losing it is an error.',
      })),
  ];
}
