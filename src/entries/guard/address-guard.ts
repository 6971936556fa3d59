/** The allow-list of addresses for links and pictures in a text. */
import { mediaFile, sitePath, webAddress } from '../../model/field.ts';
import type { DiagnosticText } from '../../validation/diagnostic.ts';
import { quoteValue } from '../../validation/characters.ts';
import { isWrapped } from '../../validation/wrapped-address.ts';

export type MediaFiles = ReadonlySet<string> | ((path: string) => boolean);

const pageOfSite = sitePath({ title: 'Address' });
const otherSite = webAddress({ title: 'Address' });
const picture = mediaFile({ title: 'Picture' }, 'image');

/** Hosts in ASCII letters, which cannot imitate each other, without a port or an account name. */
const plainHost = /^https:\/\/(?:[a-z0-9-]+\.)+[a-z][a-z0-9-]+(?:[/?#][^\\|]*)?$/i;
const leaflet = /^\/media\/[A-Za-z0-9][A-Za-z0-9._-]*\.pdf$/i;
const anchor = /^#[\p{L}\p{N}_-]+$/u;
const telephone = /^tel:\+?\d{3,15}$/;
const mailbox = /^mailto:[A-Za-z0-9._+-]+@(?:[a-z0-9-]+\.)+[a-z]{2,}$/i;

/**
 * @param url The address from the tree, with entities decoded.
 * @param mediaFiles Left out: every file counts as present.
 */
export function rejectLink(
  url: string,
  mediaFiles: MediaFiles = () => true,
): DiagnosticText | undefined {
  if (leaflet.test(url)) return rejectMissingFile(url, mediaFiles);
  if (isWrapped(url)) {
    return {
      message: `the link to ${quoteValue(url)} goes through a mail program or a search engine, and may identify its recipient`,
      fix: 'Open the link, and copy the address that the browser then shows.',
    };
  }
  const allowed =
    pageOfSite.safeParse(url).success ||
    anchor.test(url) ||
    telephone.test(url) ||
    mailbox.test(url) ||
    (plainHost.test(url) && otherSite.safeParse(url).success);
  if (allowed) return undefined;
  return { message: `the link to ${quoteValue(url)} is not allowed`, fix: adviseOnLink(url) };
}

function adviseOnLink(url: string): string {
  // RFC 3986 has no bare bar, and in a table Satteri reads one as part of the address before it.
  if (url.includes('|')) {
    return 'In a table, put a space between the address and the bar; in an address, write %7C for a bar.';
  }
  if (/^http:/i.test(url)) {
    return 'Write the whole address with https:// in front, and check that it opens.';
  }
  if (/^tel:/i.test(url)) {
    return 'Write tel: and the digits alone, like tel:+13108287757.';
  }
  if (/^mailto:/i.test(url)) {
    return 'Write mailto: and the address alone, like mailto:office@example.org, without "?".';
  }
  if (/^\/(?![/\\])/.test(url)) {
    return 'A page of this site has lowercase letters and slashes at both ends, like /conditions/neck-pain/.';
  }
  return 'Link to a page of this site (/conditions/neck-pain/), a heading (#risks), a PDF of the media folder (/media/leaflet.pdf), a whole https:// address, tel: or mailto:.';
}

/** @param url The address from the tree. */
export function rejectPicture(url: string, mediaFiles: MediaFiles): DiagnosticText | undefined {
  if (!picture.safeParse(url).success || !/\.(?:avif|gif|jpe?g|png|webp)$/i.test(url)) {
    return {
      message: `the picture ${quoteValue(url)} is not a picture of the media folder`,
      fix: 'Upload the picture, then choose it, so that its address is like /media/neck.jpg.',
    };
  }
  return rejectMissingFile(url, mediaFiles);
}

export function rejectMissingFile(url: string, mediaFiles: MediaFiles): DiagnosticText | undefined {
  const exists = typeof mediaFiles === 'function' ? mediaFiles(url) : mediaFiles.has(url);
  if (exists) return undefined;
  return {
    message: `the file ${quoteValue(url)} is not in the media folder`,
    fix: 'Upload it, or choose one that is there; capital letters count.',
  };
}
