import type { CheckReport } from '../../../src/validation/diagnostic.ts';
import type { OpenPage } from './page.ts';
import type { Site } from './site.ts';

/** Finds problems of a single page. */
export type PageCheck = (opened: OpenPage, origin: string) => CheckReport[];

/** Finds problems of a whole site, in the order of its pages. */
export type SiteCheck = (site: Site) => CheckReport[];

/** A check of a built site: of each page, of the whole site, or both. */
export interface Check {
  page?: PageCheck;
  site?: SiteCheck;
}
