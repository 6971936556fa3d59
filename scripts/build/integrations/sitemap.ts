import sitemap, { type SitemapItem } from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import { readFile } from 'node:fs/promises';
import { paths } from '../../../src/model/urls.ts';
import { readPageFacts, type PageFacts } from './page-facts.ts';

/**
 * Writes the sitemap, with a file for treatments, one for conditions and one for the rest. It lists the
 * pages that search engines may list, each with the day its text last changed. Pages that only list others
 * have no such day: Google trusts the days only while all of them are accurate.
 */
export function librarySitemap(): AstroIntegration[] {
  const facts = new Map<string, PageFacts>();
  let site: string;
  const isUnder = (folder: string) => (item: SitemapItem) => {
    const { pathname } = new URL(item.url);
    return pathname.startsWith(folder) && pathname !== folder ? item : undefined;
  };
  return [
    {
      name: 'sitemap-facts',
      hooks: {
        'astro:config:done': ({ config }) => {
          if (!config.site) throw new Error('`site` is missing in astro.config.mjs');
          site = config.site;
        },
        'astro:build:done': async ({ dir, pages }) => {
          for (const { pathname } of pages) {
            const file = new URL(pathname === '404/' ? '404.html' : `${pathname}index.html`, dir);
            const html = await readFile(file, 'utf8');
            const address = new URL(pathname, site).href;
            const found = readPageFacts(html, address);
            if (found) facts.set(address, found);
          }
        },
      },
    },
    sitemap({
      filter: (page) => facts.has(page),
      serialize: (item) => {
        const { updatedOn, picture } = facts.get(item.url) ?? {};
        return {
          ...item,
          ...(updatedOn && { lastmod: updatedOn }),
          ...(picture && { img: [picture] }),
        };
      },
      chunks: { treatments: isUnder(paths.treatments), conditions: isUnder(paths.conditions) },
      namespaces: { news: false, xhtml: false, video: false },
    }),
  ];
}
