import type { CheckReport } from '../../../src/validation/diagnostic.ts';
import { attributeOf, type Element } from './elements.ts';
import type { PageAddress } from './page-addresses.ts';
import { isJsonLd } from './page-json.ts';
import { errorOn } from './site-report.ts';
import type { OpenPage, SitePage } from './page.ts';
import type { Site, Stylesheet } from './site.ts';

/** What brings a foreign page in, moves every address, or changes an attribute after the check. */
const forbiddenElements = new Set(
  'iframe frame frameset object embed applet base portal fencedframe style animate set'.split(' '),
);
const forbiddenAttributes = new Set(['style', 'srcdoc', 'ping']);
/** What a link may do beside leading to a page. */
const linkSchemes = new Set(['https:', 'http:', 'mailto:', 'tel:', 'sms:']);

/**
 * Nothing on a page runs or loads but the site's own files, whatever a header allows: the last look at
 * what the guard of the content should have stopped. Of the CMS only foreign hosts are reported.
 */
export function checkSafety({ page, elements }: OpenPage, origin: string): CheckReport[] {
  return [
    ...(page.kind === 'admin' ? [] : elements.flatMap((element) => checkElement(page, element))),
    ...page.addresses.flatMap((address) => checkAddress(page, address, origin)),
  ];
}

/** No stylesheet loads anything but the site's own files. */
export function checkStylesheets({ stylesheets, origin }: Site): CheckReport[] {
  return stylesheets.flatMap((stylesheet) => checkStylesheet(stylesheet, origin));
}

function checkElement({ path, kind }: SitePage, element: Element): CheckReport[] {
  const { tagName, attrs } = element;
  const report = (what: string) => [
    errorOn(path, `the page has ${what}`, 'Find what wrote it, and remove it there.'),
  ];
  return [
    ...(forbiddenElements.has(tagName) ? report(`an element <${tagName}>`) : []),
    ...(tagName === 'script' && attributeOf(element, 'src') === undefined && !isJsonLd(element)
      ? report('a script within its HTML')
      : []),
    ...(attributeOf(element, 'http-equiv')?.toLowerCase() === 'refresh' && kind === 'page'
      ? report('text, and leads the reader away from it (meta refresh)')
      : []),
    ...attrs
      .filter(({ name }) => name.startsWith('on') || forbiddenAttributes.has(name))
      .flatMap(({ name, value }) => report(`an attribute ${name}="${value}" (on <${tagName}>)`)),
  ];
}

function checkAddress(
  { path, kind }: SitePage,
  address: PageAddress,
  origin: string,
): CheckReport[] {
  const { value, url, use, tagName } = address;
  if (!url || url.origin === origin) return [];
  const at = `(on <${tagName}>)`;
  if (use === 'resource') {
    if (kind === 'admin' && url.origin === 'null') return [];
    return [
      errorOn(
        path,
        `the page loads "${value}" ${at}, which is no file of this site`,
        'Put the file on this site, or leave it out.',
      ),
    ];
  }
  if (kind === 'admin') return [];
  if (use === 'form') {
    return [errorOn(path, `a form sends to "${value}"`, 'Send forms to this site alone.')];
  }
  if (tagName === 'meta') {
    const message = `the page's head sends to "${value}"`;
    return [errorOn(path, message, 'Name an address of this site alone.')];
  }
  if (linkSchemes.has(url.protocol)) return [];
  return [
    errorOn(
      path,
      `the address "${value}" ${at} is of a kind that is not allowed`,
      'Link to a page, a telephone number or a mail address.',
    ),
  ];
}

function checkStylesheet({ path, addresses }: Stylesheet, origin: string): CheckReport[] {
  return addresses
    .filter((value) => {
      const url = URL.parse(value, new URL(path, origin));
      // An image within a stylesheet cannot run anything, whatever its kind.
      return url && url.origin !== origin && !url.href.startsWith('data:image/');
    })
    .map((value) =>
      errorOn(
        path,
        `the stylesheet loads "${value}", which is no file of this site`,
        'Put the file on this site, or leave it out.',
      ),
    );
}
