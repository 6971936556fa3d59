import type { CheckReport } from '../../../src/validation/diagnostic.ts';
import { textOf } from './elements.ts';
import { errorOn } from './site-report.ts';
import type { OpenPage } from './page.ts';

/** Names that mark where a reader came from. */
const campaign = /^(?:utm_\w+|gclid|fbclid|msclkid|ref|referrer)$/i;

/**
 * A link to another site does not tell it which page the reader was on, for the page says what ails
 * her. The path of a link is the other site's own name for its page, and may be about the same thing.
 */
export function checkPrivacy(opened: OpenPage, origin: string): CheckReport[] {
  const { page } = opened;
  if (page.kind !== 'page') return [];
  const names = namesOf(opened);
  return page.addresses
    .filter(({ use }) => use === 'link')
    .flatMap(({ value, url }) => {
      const telling = url && url.origin !== origin ? findTelling(url, names) : undefined;
      if (telling === undefined) return [];
      const message = `the link to "${value}" tells another site where the reader comes from (${telling})`;
      return [errorOn(page.path, message, 'Leave out what follows the "?".')];
    });
}

/** How a query could name a page: the end of its address, and its title. */
function namesOf({ page: { path }, elements }: OpenPage): string[] {
  const title = elements.find(({ tagName }) => tagName === 'h1');
  // The slug of a page that only gathers others (`/search/`) is a word like any other.
  const slug = path.split('/').filter(Boolean)[1];
  return [slug, title && slug && textOf(title)]
    .filter((name) => name !== undefined)
    .map(simplify)
    .filter((name) => name !== '');
}

function findTelling({ searchParams }: URL, names: readonly string[]): string | undefined {
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
