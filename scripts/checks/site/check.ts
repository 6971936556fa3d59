import type { CheckReport } from '../../../src/validation/diagnostic.ts';
import type { OpenPage } from './page.ts';
import type { Site } from './site.ts';

/** What is wrong with a page by itself. */
export type PageCheck = (opened: OpenPage, origin: string) => CheckReport[];

/** What is wrong with a site as a whole, in the order of its pages. */
export type SiteCheck = (site: Site) => CheckReport[];

/** One thing that a built site must fulfil. */
export interface Check {
  page?: PageCheck;
  site?: SiteCheck;
}
