import type { CheckReport } from '../../../src/validation/diagnostic.ts';
import { errorOn } from './site-report.ts';
import type { SitePage } from './page.ts';
import type { Site } from './site.ts';

interface Fault {
  what: string;
  fix: string;
}

/** Every address within the site, on a page or in a stylesheet, must lead to a page, an anchor or a file. */
export function checkAddresses(site: Site): CheckReport[] {
  const pages = new Map(site.pages.map((page) => [page.path, page]));
  const check = (path: string, value: string, url: URL | undefined) => {
    const fault = findFault(site, pages, value, url);
    return fault ? [errorOn(path, `the address "${value}" ${fault.what}`, fault.fix)] : [];
  };
  return [
    ...site.pages.flatMap((page) =>
      page.addresses
        // What the CMS links to is its own business; what it loads must be there.
        .filter(({ use }) => page.kind !== 'admin' || use === 'resource')
        .flatMap(({ value, url }) => check(page.path, value, url)),
    ),
    ...site.stylesheets.flatMap(({ path, addresses }) =>
      addresses.flatMap((value) =>
        check(path, value, URL.parse(value, new URL(path, site.origin)) ?? undefined),
      ),
    ),
  ];
}

function findFault(
  site: Site,
  pages: ReadonlyMap<string, SitePage>,
  value: string,
  url: URL | undefined,
): Fault | undefined {
  if (value.trim() === '') return { what: 'is empty', fix: 'Write an address, or leave it out.' };
  if (!url) {
    return { what: 'cannot be read', fix: 'Write it like "/conditions/neck-pain/".' };
  }
  if (url.origin !== site.origin) return undefined;
  const path = decode(url.pathname);
  const page = pages.get(path);
  if (page?.kind === 'redirect' || site.redirectRules.has(path)) {
    return { what: 'is an old one, which only leads on', fix: 'Write the address it leads to.' };
  }
  if (!page && !site.files.has(path)) {
    return pages.has(`${path}/`)
      ? { what: 'lacks the slash at its end', fix: `Write "${url.pathname}/${url.hash}".` }
      : {
          what: 'leads to nothing on this site',
          fix: 'Correct it, or add the page or file that it names.',
        };
  }
  const anchor = decode(url.hash.slice(1));
  if (page?.kind === 'page' && anchor !== '' && anchor !== 'top' && !page.ids.has(anchor)) {
    return {
      what: `names the place "${anchor}", which ${page.path} does not have`,
      fix: `Use the id of a heading of ${page.path}, or leave out what follows the "#".`,
    };
  }
  return undefined;
}

/** An address as the reader of a file's name sees it; what cannot be decoded stays as it is. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
