import { conditionPath, paths, treatmentPath } from './urls.ts';

/** The collections whose entries have pages of their own, with the path of each page. */
export const pagePaths = {
  articles: treatmentPath,
  conditions: conditionPath,
} as const satisfies Record<string, (slug: string) => string>;

export type PageCollection = keyof typeof pagePaths;

/** Returns the path of an entry's page, or undefined if it has no page of its own. */
export function pagePathOf(collection: string, slug: string): string | undefined {
  return Object.hasOwn(pagePaths, collection)
    ? pagePaths[collection as PageCollection](slug)
    : undefined;
}

const fixedPages: ReadonlySet<string> = new Set([...Object.values(paths), '/admin/']);

/** Returns whether an address is that of a page that no single entry makes. */
export function isFixedPage(address: string): boolean {
  return fixedPages.has(address);
}
