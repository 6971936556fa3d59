/** List items that are paragraphs with a bullet or number in front: Word's, and those of plain text and PDFs. */
import { hasClass, styleOf, textOf, type HtmlElement, type HtmlNode } from './html-tree.ts';

export interface ListParagraph {
  /** From 1. */
  level: number;
  ordered: boolean;
  start: number;
  /** What follows the bullet or number. */
  children: readonly HtmlNode[];
}

/** A bullet, a number, a letter or a Roman numeral; a short word such as “Rest.” is none of them. */
const sign =
  /^[\s\u00a0]*((?:[·•o§▪●○■◦‣–-]|[\uf000-\uf0ff])|[([]?(\d{1,3})[.)\]]|[([]?(?:[a-z]|[ivx]{2,5})[.)\]])[\s\u00a0]+/iu;
/** Bullets that begin nothing but a list item. */
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
  const isLetter = isWord && /^[\s\u00a0([]*[a-z]{1,5}[.)\]]/i.test(found);
  return {
    level: Number(/level(\d)/.exec(list ?? '')?.[1] ?? 1),
    ordered: number !== undefined || isLetter,
    start: Number(number ?? 1),
    children: ignored === undefined ? dropStart(children, found.length) : children,
  };
}

/** Word tells readers of HTML to ignore the bullet or number of an item. */
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
