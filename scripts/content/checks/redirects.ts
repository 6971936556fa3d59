import type { Problem } from '../../../src/domain/problem.ts';
import { fieldProblem, type Finding } from '../content-problem.ts';
import type { ContentFile } from '../content-file.ts';
import type { Library } from '../library.ts';
import { addressOf, isFixedPage, listPages } from '../page-addresses.ts';
import { readItems } from '../../../src/model/form-schema.ts';

/**
 * Whether each old address leads to one page. It may be no page of today: a redirect from there
 * would hide the page, and could lead to another redirect or back.
 */
export function checkRedirects(library: Library): Problem[] {
  const pages = listPages(library);
  const claims = new Map<string, ContentFile>();
  return library.files.flatMap((file) =>
    readItems(file.data, 'redirectsFrom').flatMap((address, index) => {
      if (typeof address !== 'string') return [];
      const claimed = claims.get(address);
      claims.set(address, claimed ?? file);
      const finding = refuse(address, file, { claimed, page: pages.get(address) });
      return finding ? [fieldProblem(file, ['redirectsFrom', index], finding)] : [];
    }),
  );
}

interface Known {
  claimed: ContentFile | undefined;
  page: ContentFile | undefined;
}

function refuse(
  address: string,
  file: ContentFile,
  { claimed, page }: Known,
): Finding | undefined {
  const fix = 'Take it out, or correct it.';
  if (page === file) {
    return { message: `"${address}" is the address of this page: it would lead to itself`, fix };
  }
  if (page) {
    const back = readItems(page.data, 'redirectsFrom').includes(addressOf(file));
    const message = back
      ? `"${address}" is the page ${page.path}, which in turn redirects from here: a circle`
      : `"${address}" is the page ${page.path}, which a redirect would hide`;
    return { message, fix };
  }
  if (isFixedPage(address)) {
    return { message: `"${address}" is a page of the site, which a redirect would hide`, fix };
  }
  if (address.includes('#')) {
    const message = `"${address}" has a "#": what follows it never reaches the server`;
    return { message, fix: 'Leave out the "#" and all after it.' };
  }
  if (claimed) {
    const where = claimed === file ? 'this page lists it twice' : `${claimed.path} claims it too`;
    const pageCount = claimed === file ? 'once' : 'on the page that took its place';
    return { message: `"${address}": ${where}`, fix: `Keep it ${pageCount}.` };
  }
  return undefined;
}
