import type { CheckReport } from '../../../src/validation/diagnostic.ts';
import { textOf } from './elements.ts';
import { errorOn } from './site-report.ts';
import type { OpenPage } from './page.ts';

/** Query parameters that track where a reader came from. */
const campaign = /^(?:utm_\w+|gclid|fbclid|msclkid|ref|referrer)$/i;

/**
 * Checks that no link reveals to another site which page the reader came from, because the page suggests what
 * condition she has. Checks only the query: the path is the other site's own name for its page.
 */
export function checkPrivacy(opened: OpenPage, origin: string): CheckReport[] {
  const { page } = opened;
  if (page.kind !== 'page') return [];
  const names = namesOf(opened);
  return page.addresses
    .filter(({ use }) => use === 'link')
    .flatMap(({ value, url }) => {
      const leak = url && url.origin !== origin ? findLeak(url, names) : undefined;
      if (leak === undefined) return [];
      const message = `the link to "${value}" reveals to another site where the reader comes from (${leak})`;
      return [errorOn(page.path, message, 'Remove the "?" and what follows it.')];
    });
}

/** The names of a page that a query could contain: its slug and its title. */
function namesOf({ page: { path }, elements }: OpenPage): string[] {
  const title = elements.find(({ tagName }) => tagName === 'h1');
  // The first segment (`/search/`) is too common a word to identify a page.
  const slug = path.split('/').filter(Boolean)[1];
  return [slug, title && slug && textOf(title)]
    .filter((name) => name !== undefined)
    .map(simplify)
    .filter((name) => name !== '');
}

/** The query parameter that names the page or tracks the reader. */
function findLeak({ searchParams }: URL, names: readonly string[]): string | undefined {
  const found = [...searchParams].find(
    ([name, content]) =>
      campaign.test(name) || names.some((own) => `-${simplify(content)}-`.includes(`-${own}-`)),
  );
  return found?.join('=');
}

function simplify(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
