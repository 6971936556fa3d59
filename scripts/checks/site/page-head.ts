import { attributeOf, listMeta, listRels, textOf, type Element } from './elements.ts';

/** The metadata of a page for search engines, duplicates included. */
export interface PageHead {
  titles: readonly string[];
  descriptions: readonly string[];
  canonicals: readonly string[];
  /** Whether it asks search engines not to list it. */
  isNoindex: boolean;
}

export function readPageHead(elements: readonly Element[]): PageHead {
  return {
    titles: elements.filter(isTitle).map(textOf),
    descriptions: listMeta(elements, 'description'),
    canonicals: elements
      .filter((element) => element.tagName === 'link' && listRels(element).includes('canonical'))
      .map((link) => attributeOf(link, 'href') ?? ''),
    isNoindex: listMeta(elements, 'robots').some((robots) => robots.includes('noindex')),
  };
}

/** Whether an element is the page's title; an `<svg>` may have titles too. */
function isTitle({ tagName, parentNode }: Element): boolean {
  return tagName === 'title' && parentNode?.nodeName === 'head';
}
