import GithubSlugger from 'github-slugger';
import type { Node } from 'prosemirror-model';

/** Returns the headings of a text with the IDs that they get on its page (src/components/text/make-text.ts). */
export function listHeadings(doc: Node): { id: string; title: string }[] {
  const slugger = new GithubSlugger();
  const found: { id: string; title: string }[] = [];
  doc.descendants((node) => {
    if (node.type.name !== 'heading') return !node.isTextblock;
    if (node.textContent.trim() !== '') {
      found.push({ id: slugger.slug(node.textContent), title: node.textContent });
    }
    return false;
  });
  return found;
}
