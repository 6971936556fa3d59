import type { Problem } from '../../../src/domain/problem.ts';
import { readItems, readText } from '../../../src/model/form-schema.ts';
import { paths } from '../../../src/domain/urls.ts';
import { bodyProblem, fieldProblem, type Finding } from '../content-problem.ts';
import type { ContentFile } from '../content-file.ts';
import type { Library } from '../library.ts';
import { isFixedPage, isOpen, listPages } from '../page-addresses.ts';
import { listNodes } from '../text/tree.ts';

/**
 * Whether links to pages of this site, in texts and on buttons, lead to a page that patients can
 * open. Anchors within a page exist only once it is built: check:site follows those.
 */
export function checkLinks(library: Library): Problem[] {
  const pages = listPages(library);
  return library.files.flatMap((file) => {
    const refuse = (url: string) => refuseLink(url, file, pages, library);
    const inFields = readItems(file.data, 'callsToAction').flatMap((action, index) => {
      const finding = refuse(readText(action, 'to') ?? '');
      return finding ? [fieldProblem(file, ['callsToAction', index, 'to'], finding)] : [];
    });
    const inText = (file.tree ? listNodes(file.tree) : []).flatMap((node) => {
      const finding = node.type === 'link' || node.type === 'definition' ? refuse(node.url) : undefined;
      return finding ? [bodyProblem(file, node, finding)] : [];
    });
    return [...inFields, ...inText];
  });
}

function refuseLink(
  url: string,
  from: ContentFile,
  pages: ReadonlyMap<string, ContentFile>,
  library: Library,
): Finding | undefined {
  const [address = '', anchor] = url.split('#');
  if (!/^\/(?!\/)/.test(address) || address.startsWith('/media/')) return undefined;
  const page = pages.get(address);
  if (page && !isOpen(page, library) && isOpen(from, library)) {
    const message = `the link leads to "${address}", which is not published yet`;
    return { message, fix: `Publish ${page.path} first, or take the link out.` };
  }
  if (!page && !isFixedPage(address)) {
    const message = `there is no page "${address}"`;
    return { message, fix: 'Correct the address, or take the link out.' };
  }
  if (address !== paths.glossary || !anchor || library.entries.get('glossary')?.has(anchor)) {
    return undefined;
  }
  const message = `"${anchor}" is not in the glossary`;
  return { message, fix: `Correct the link, or add content/glossary/${anchor}.yaml.` };
}
