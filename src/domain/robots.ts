import { aiCrawlerPolicies, aiCrawlers } from '../model/taxonomies.ts';
import type { Site } from './entry.ts';
import { absoluteUrl, isLocalOrigin } from '../model/urls.ts';

/**
 * Returns the text of robots.txt. Search engines may read everything; the settings decide about crawlers
 * of AI companies. A build for the local machine disallows everything.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9309
 */
export function formatRobots({ origin, settings }: Site): string {
  if (isLocalOrigin(origin)) return 'User-agent: *\nDisallow: /\n';
  const disallowedUses: readonly string[] = aiCrawlerPolicies[settings.aiCrawlers].disallowedUses;
  const disallowed = Object.entries(aiCrawlers)
    .filter(([, { use }]) => disallowedUses.includes(use))
    .map(([name]) => `User-agent: ${name}\n`);
  const groups = [
    'User-agent: *\nDisallow:\n',
    ...(disallowed.length > 0 ? [`${disallowed.join('')}Disallow: /\n`] : []),
    `Sitemap: ${absoluteUrl('/sitemap-index.xml', origin)}\n`,
  ];
  return groups.join('\n');
}
