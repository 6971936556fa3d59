import { collections } from '../../model/collections.ts';
import type { RelationTarget } from '../../model/field.ts';
import { isFixedPage, pagePathOf } from '../../model/page-paths.ts';
import { paths } from '../../model/urls.ts';
import { readItems, readString } from '../../model/form-schema.ts';
import { isIdOfListPage, isPageId } from '../../model/heading-ids.ts';
import { listHeadingIds, listNodes } from '../text/tree.ts';
import { positionOf, type Report, type RuledEntry, type RuleContext } from '../rule.ts';

/**
 * Reports links within the site, in texts and on buttons, that lead to no public page or to no heading
 * of it. Ids that the page writes itself (sources, questions) exist only in the built site, where
 * check:site follows links to them.
 */
export function checkLinks(entry: RuledEntry, context: RuleContext): Report[] {
  const reject = (url: string) => rejectLink(url, entry, context);
  const inFields = readItems(entry.data, 'callsToAction').flatMap((action, index) => {
    const rejection = reject(readString(action, 'to') ?? '');
    return rejection ? [{ ...rejection, at: { path: ['callsToAction', index, 'to'] } }] : [];
  });
  const inText = (entry.tree ? listNodes(entry.tree) : []).flatMap((node) => {
    const rejection =
      node.type === 'link' || node.type === 'definition' ? reject(node.url) : undefined;
    return rejection ? [{ ...rejection, at: positionOf(node) }] : [];
  });
  return [...inFields, ...inText];
}

function rejectLink(
  url: string,
  { collection, slug, tree }: RuledEntry,
  { findPage, slugsOf }: RuleContext,
): Omit<Report, 'at'> | undefined {
  const [address = '', anchor] = url.split('#');
  if (url.startsWith('#')) return tree && rejectAnchor(anchor, listHeadingIds(tree), 'this page');
  if (!/^\/(?!\/)/.test(address) || address.startsWith('/media/')) return undefined;
  const own = pagePathOf(collection, slug);
  if (address === own) return tree && rejectAnchor(anchor, listHeadingIds(tree), 'this page');
  const page = findPage(address);
  // A draft may link to drafts.
  const isOpen = own === undefined || (findPage(own)?.isOpen ?? true);
  if (page && !page.isOpen && isOpen) {
    const message = `the link leads to "${address}", which is not published yet`;
    return { message, fix: `Publish ${page.name} first, or take the link out.`, missing: address };
  }
  if (!page && !isFixedPage(address)) {
    const message = `there is no page "${address}"`;
    return { message, fix: 'Correct the address, or take the link out.', missing: address };
  }
  if (page?.headingIds) return rejectAnchor(anchor, page.headingIds, page.name);
  const listed = listedOn[address];
  if (!listed || !anchor || isIdOfListPage(listed, anchor)) return undefined;
  if (slugsOf(listed)?.has(anchor)) return undefined;
  const { label, folder, extension } = collections[listed];
  const message = `"${anchor}" is not in “${label}”`;
  const fix = `Correct the link, or add ${folder}/${anchor}.${extension}.`;
  return { message, fix, missing: `${listed}/${anchor}` };
}

/** The pages of which each part is an entry. */
const listedOn: Readonly<Record<string, RelationTarget>> = {
  [paths.glossary]: 'glossary',
  [paths.urgentAdvice]: 'urgent-advice',
  [paths.editorialPolicy]: 'people',
};

function rejectAnchor(
  anchor: string | undefined,
  headingIds: ReadonlySet<string>,
  page: string,
): Omit<Report, 'at'> | undefined {
  if (!anchor || headingIds.has(anchor) || isPageId(anchor)) return undefined;
  const known = [...headingIds].map((id) => `#${id}`).join(', ');
  return {
    message: `${page} has no heading "#${anchor}"`,
    fix: known ? `Use one of: ${known}.` : 'Remove the "#" and everything after it.',
  };
}
