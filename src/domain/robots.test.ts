import { expect, test } from 'vitest';
import { siteSettingsSchema } from '../model/site-settings.ts';
import { aiCrawlerPolicies, type AiCrawlerPolicy } from '../model/taxonomies.ts';
import { formatRobots } from './robots.ts';

function robots(aiCrawlers: AiCrawlerPolicy | undefined, origin = 'https://library.example') {
  const settings = siteSettingsSchema.parse({
    siteName: 'Library',
    tagline: 'A sentence about the library that is long enough for a search engine to show it.',
    clinicName: 'Clinic',
    callToActionLabels: { phone: 'Call us', appointment: 'Ask for an appointment' },
    aiCrawlers,
  });
  return formatRobots({ origin: new URL(origin), settings });
}

test('allows everything by default', () => {
  expect(robots(undefined)).toMatchInlineSnapshot(`
    "User-agent: *
    Disallow:

    Sitemap: https://library.example/sitemap-index.xml
    "
  `);
});

test('disallows only crawlers for training with "answers-only"', () => {
  const text = robots('answers-only');
  expect(text).toMatchInlineSnapshot(`
    "User-agent: *
    Disallow:

    User-agent: GPTBot
    User-agent: ClaudeBot
    User-agent: Google-Extended
    User-agent: Applebot-Extended
    User-agent: CCBot
    User-agent: Bytespider
    User-agent: meta-externalagent
    Disallow: /

    Sitemap: https://library.example/sitemap-index.xml
    "
  `);
});

test('disallows all AI crawlers with "refuse-all"', () => {
  const text = robots('refuse-all');
  expect(text).toContain('User-agent: PerplexityBot\n');
  expect(text).toContain('User-agent: GPTBot\n');
});

test.each(Object.keys(aiCrawlerPolicies) as AiCrawlerPolicy[])(
  'allows search engines everything with %s',
  (policy) => {
    const text = robots(policy);
    expect(text).toMatch(/^User-agent: \*\nDisallow:\n\n/);
    expect(text).not.toMatch(/Googlebot|Bingbot|DuckDuckBot|Applebot$/m);
  },
);

test('disallows everything in a build for the local machine', () => {
  expect(robots(undefined, 'http://127.0.0.1:4321')).toBe('User-agent: *\nDisallow: /\n');
});
