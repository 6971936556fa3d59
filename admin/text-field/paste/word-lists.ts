/** Items of lists that are paragraphs with a sign in front: Word's, and those of plain text and PDFs. */
import { hasClass, styleOf, textOf, type HtmlElement, type HtmlNode } from './html-tree.ts';

export interface ListParagraph {
  /** From 1. */
  level: number;
  ordered: boolean;
  start: number;
  /** What stands behind the sign. */
  children: readonly HtmlNode[];
}

const sign =
  /^[\s\u00a0]*((?:[·•o§▪●○■◦‣–-]|[\uf000-\uf0ff])|[([]?(\d{1,3})[.)\]]|[([]?[a-z]{1,4}[.)\]])[\s\u00a0]+/iu;
/** Signs that nothing but a list begins with. */
const plainBullet = /^[\s\u00a0]*[•●▪‣◦][\s\u00a0]+/u;

export function readListParagraph(element: HtmlElement): ListParagraph | undefined {
  if (element.tag !== 'p' && element.tag !== 'div') return undefined;
  const list = styleOf(element, 'mso-list');
  const isWord = list === undefined ? hasClass(element, /^msolist/i) : list !== 'none';
  const { children, marker: ignored } = takeIgnored(element.children);
  const text = children.map(textOf).join('');
  const found = ignored ?? (isWord ? sign : plainBullet).exec(text)?.[0];
  if (found === undefined) return undefined;
  const number = /\d{1,3}/.exec(found)?.[0];
  const isLetter = isWord && /^[\s\u00a0([]*[a-z]{1,4}[.)\]]/i.test(found);
  return {
    level: Number(/level(\d)/.exec(list ?? '')?.[1] ?? 1),
    ordered: number !== undefined || isLetter,
    start: Number(number ?? 1),
    children: ignored === undefined ? dropStart(children, found.length) : children,
  };
}

/** Word marks the sign of an item as what a reader of HTML should ignore. */
function takeIgnored(nodes: readonly HtmlNode[]): {
  children: HtmlNode[];
  marker: string | undefined;
} {
  let marker: string | undefined;
  const take = (node: HtmlNode): HtmlNode[] => {
    if (typeof node === 'string') return [node];
    if (styleOf(node, 'mso-list') === 'ignore') {
      marker ??= textOf(node);
      return [];
    }
    return [{ ...node, children: node.children.flatMap(take) }];
  };
  return { children: nodes.flatMap(take), marker };
}

function dropStart(nodes: readonly HtmlNode[], count: number): HtmlNode[] {
  let left = count;
  const drop = (node: HtmlNode): HtmlNode => {
    if (typeof node !== 'string') return { ...node, children: node.children.map(drop) };
    const kept = node.slice(left);
    left = Math.max(0, left - node.length);
    return kept;
  };
  return nodes.map(drop);
}
