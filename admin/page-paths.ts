import { conditionPath, treatmentPath } from '../src/domain/urls.ts';

/** The collections whose entries have pages of their own, and where these stand. */
export const pagePaths = {
  articles: treatmentPath,
  conditions: conditionPath,
} as const satisfies Record<string, (slug: string) => string>;

/** Where the page of an entry stands; undefined where it has none of its own. */
export function pagePathOf(collection: string, slug: string): string | undefined {
  return Object.hasOwn(pagePaths, collection)
    ? pagePaths[collection as keyof typeof pagePaths](slug)
    : undefined;
}
