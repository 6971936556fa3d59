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

test('without a choice of the owner, everybody may read all', () => {
  expect(robots(undefined)).toMatchInlineSnapshot(`
    "User-agent: *
    Disallow:

    Sitemap: https://library.example/sitemap-index.xml
    "
  `);
});

test('the owner can refuse those who train, and still be named in answers', () => {
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

test('the owner can refuse them all', () => {
  const text = robots('refuse-all');
  expect(text).toContain('User-agent: PerplexityBot\n');
  expect(text).toContain('User-agent: GPTBot\n');
});

test.each(Object.keys(aiCrawlerPolicies) as AiCrawlerPolicy[])(
  'search engines may read all where the choice is %s',
  (policy) => {
    const text = robots(policy);
    expect(text).toMatch(/^User-agent: \*\nDisallow:\n\n/);
    expect(text).not.toMatch(/Googlebot|Bingbot|DuckDuckBot|Applebot$/m);
  },
);

test('a build for this machine keeps everybody out', () => {
  expect(robots(undefined, 'http://127.0.0.1:4321')).toBe('User-agent: *\nDisallow: /\n');
});
