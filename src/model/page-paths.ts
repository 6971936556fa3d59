import { conditionPath, paths, treatmentPath } from './urls.ts';

/** The collections whose entries have pages of their own, and where these stand. */
export const pagePaths = {
  articles: treatmentPath,
  conditions: conditionPath,
} as const satisfies Record<string, (slug: string) => string>;

export type PageCollection = keyof typeof pagePaths;

/** Where the page of an entry stands; undefined where it has none of its own. */
export function pagePathOf(collection: string, slug: string): string | undefined {
  return Object.hasOwn(pagePaths, collection)
    ? pagePaths[collection as PageCollection](slug)
    : undefined;
}

const fixedPages: ReadonlySet<string> = new Set([...Object.values(paths), '/admin/']);

/** Whether a page stands at an address that is made from no single entry. */
export function isFixedPage(address: string): boolean {
  return fixedPages.has(address);
}
