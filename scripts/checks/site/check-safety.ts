import type { CheckReport } from '../../../src/validation/diagnostic.ts';
import { attributeOf, type Element } from './elements.ts';
import type { PageAddress } from './page-addresses.ts';
import { isJsonLd } from './page-json.ts';
import { errorOn } from './site-report.ts';
import type { OpenPage, SitePage } from './page.ts';
import type { Site, Stylesheet } from './site.ts';

/** Elements that embed another page, change every address, or change attributes after this check. */
const forbiddenElements = new Set(
  'iframe frame frameset object embed applet base portal fencedframe style animate set'.split(' '),
);
const forbiddenAttributes = new Set(['style', 'srcdoc', 'ping']);
/** The allowed schemes of links. */
const linkSchemes = new Set(['https:', 'http:', 'mailto:', 'tel:', 'sms:']);

/**
 * Checks that pages run and load only the site's own files, whatever the headers allow. This is the last
 * line of defense behind the content guard. Pages of the CMS are only checked for other hosts.
 */
export function checkSafety({ page, elements }: OpenPage, origin: string): CheckReport[] {
  return [
    ...(page.kind === 'admin' ? [] : elements.flatMap((element) => checkElement(page, element))),
    ...page.addresses.flatMap((address) => checkAddress(page, address, origin)),
  ];
}

/** Checks that stylesheets load only the site's own files. */
export function checkStylesheets({ stylesheets, origin }: Site): CheckReport[] {
  return stylesheets.flatMap((stylesheet) => checkStylesheet(stylesheet, origin));
}

function checkElement({ path, kind }: SitePage, element: Element): CheckReport[] {
  const { tagName, attrs } = element;
  const report = (found: string) => [
    errorOn(path, `the page has ${found}`, 'Find the source, and remove it there.'),
  ];
  return [
    ...(forbiddenElements.has(tagName) ? report(`the element <${tagName}>`) : []),
    ...(tagName === 'script' && attributeOf(element, 'src') === undefined && !isJsonLd(element)
      ? report('an inline script')
      : []),
    ...(attributeOf(element, 'http-equiv')?.toLowerCase() === 'refresh' && kind === 'page'
      ? report('a meta refresh, which takes the reader away')
      : []),
    ...attrs
      .filter(({ name }) => name.startsWith('on') || forbiddenAttributes.has(name))
      .flatMap(({ name, value }) => report(`the attribute ${name}="${value}" (on <${tagName}>)`)),
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
        `the page loads "${value}" ${at}, which is not a file of this site`,
        'Add the file to this site, or remove it.',
      ),
    ];
  }
  if (kind === 'admin') return [];
  if (use === 'form') {
    return [errorOn(path, `a form submits to "${value}"`, 'Submit forms only to this site.')];
  }
  if (tagName === 'meta') {
    const message = `the page's head links to "${value}"`;
    return [errorOn(path, message, 'Use an address of this site.')];
  }
  if (linkSchemes.has(url.protocol)) return [];
  return [
    errorOn(
      path,
      `the address "${value}" ${at} has a scheme that is not allowed`,
      'Link to a page, a phone number or an email address.',
    ),
  ];
}

function checkStylesheet({ path, addresses }: Stylesheet, origin: string): CheckReport[] {
  return addresses
    .filter((value) => {
      const url = URL.parse(value, new URL(path, origin));
      // An image embedded in a stylesheet cannot run code, whatever its type.
      return url && url.origin !== origin && !url.href.startsWith('data:image/');
    })
    .map((value) =>
      errorOn(
        path,
        `the stylesheet loads "${value}", which is not a file of this site`,
        'Add the file to this site, or remove it.',
      ),
    );
}
