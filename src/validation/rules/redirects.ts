import { isFixedPage, pagePathOf } from '../../model/page-paths.ts';
import { readItems } from '../../model/form-schema.ts';
import type { DiagnosticText } from '../diagnostic.ts';
import type { Report, RuledEntry, RuleContext } from '../rule.ts';

/**
 * Reports old addresses that lead to more than one page, or that are the address of a current page: a
 * redirect from there would hide the page, and could form a chain or a loop.
 */
export function checkRedirects(entry: RuledEntry, context: RuleContext): Report[] {
  const own = pagePathOf(entry.collection, entry.slug);
  const addresses = readItems(entry.data, 'redirectsFrom');
  return addresses.flatMap((address, index) => {
    if (typeof address !== 'string') return [];
    const rejection =
      rejectAddress(address, own, context) ??
      rejectClaim(address, addresses.indexOf(address) < index, context);
    return rejection ? [{ ...rejection, at: { path: ['redirectsFrom', index] } }] : [];
  });
}

function rejectAddress(
  address: string,
  own: string | undefined,
  { findPage }: RuleContext,
): DiagnosticText | undefined {
  const fix = 'Take it out, or correct it.';
  if (address === own) {
    return {
      message: `"${address}" is the address of this page: it would redirect to itself`,
      fix,
    };
  }
  const page = findPage(address);
  if (page) {
    const message = page.redirectsFrom.includes(own)
      ? `"${address}" is the page ${page.name}, which redirects back here: a loop`
      : `"${address}" is the page ${page.name}, which a redirect would hide`;
    return { message, fix };
  }
  if (isFixedPage(address)) {
    return { message: `"${address}" is a page of the site, which a redirect would hide`, fix };
  }
  if (address.includes('#')) {
    const message = `"${address}" has a "#": what follows it never reaches the server`;
    return { message, fix: 'Leave out the "#" and everything after it.' };
  }
  return undefined;
}

function rejectClaim(
  address: string,
  isRepeated: boolean,
  { findClaimant }: RuleContext,
): DiagnosticText | undefined {
  const claimant = findClaimant(address);
  if (claimant !== undefined) {
    const message = `"${address}": ${claimant} claims it too`;
    return { message, fix: 'Keep it on the page that replaced it.' };
  }
  if (!isRepeated) return undefined;
  return { message: `"${address}": this page lists it twice`, fix: 'Keep it once.' };
}
