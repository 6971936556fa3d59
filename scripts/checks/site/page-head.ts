import { attributeOf, listMeta, listRels, textOf, type Element } from './elements.ts';

/** What a page says of itself to search engines, as often as it says it. */
export interface PageHead {
  titles: readonly string[];
  descriptions: readonly string[];
  canonicals: readonly string[];
  /** Whether it keeps search engines out. */
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

/** An `<svg>` may have titles too. */
function isTitle({ tagName, parentNode }: Element): boolean {
  return tagName === 'title' && parentNode?.nodeName === 'head';
}
