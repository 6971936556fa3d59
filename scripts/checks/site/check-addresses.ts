import type { CheckReport } from '../../../src/validation/diagnostic.ts';
import { errorOn } from './site-report.ts';
import type { SitePage } from './page.ts';
import type { Site } from './site.ts';

interface Fault {
  problem: string;
  fix: string;
}

/** Checks that every address within the site, on a page or in a stylesheet, leads somewhere. */
export function checkAddresses(site: Site): CheckReport[] {
  const pages = new Map(site.pages.map((page) => [page.path, page]));
  const check = (path: string, value: string, url: URL | undefined) => {
    const fault = findFault(site, pages, value, url);
    return fault ? [errorOn(path, `the address "${value}" ${fault.problem}`, fault.fix)] : [];
  };
  return [
    ...site.pages.flatMap((page) =>
      page.addresses
        // Of the CMS, only what it loads is checked, not what it links to.
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
  if (value.trim() === '') return { problem: 'is empty', fix: 'Write an address, or remove it.' };
  if (!url) {
    return { problem: 'cannot be parsed', fix: 'Write it like "/conditions/neck-pain/".' };
  }
  if (url.origin !== site.origin) return undefined;
  const path = decode(url.pathname);
  const page = pages.get(path);
  if (page?.kind === 'redirect' || site.redirectRules.has(path)) {
    return { problem: 'is an old one that redirects', fix: 'Write the address it redirects to.' };
  }
  if (!page && !site.files.has(path)) {
    return pages.has(`${path}/`)
      ? { problem: 'has no slash at its end', fix: `Write "${url.pathname}/${url.hash}".` }
      : {
          problem: 'leads to nothing on this site',
          fix: 'Correct it, or add the page or file that it names.',
        };
  }
  const anchor = decode(url.hash.slice(1));
  if (page?.kind === 'page' && anchor !== '' && anchor !== 'top' && !page.ids.has(anchor)) {
    return {
      problem: `has the anchor "#${anchor}", which ${page.path} does not have`,
      fix: `Use the id of a heading of ${page.path}, or remove the "#" and what follows it.`,
    };
  }
  return undefined;
}

/** Decodes an address to the form of file names; returns it unchanged if that fails. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
