import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import {
  attributeOf,
  listMeta,
  listRels,
  parseElements,
} from '../../scripts/checks/site/elements.ts';
import { listSitemapPaths, readSitePages, testSite } from './sites/test-site.ts';

const read = (file: string) => readFileSync(join(testSite.folder, file), 'utf8');
const pages = readSitePages();
const medicalPath = /^\/(?:treatments|conditions)\/[^/]+\/$/;

describe('the sitemap', () => {
  const parts = readdirSync(testSite.folder).filter((name) => /^sitemap-.+-0\.xml$/.test(name));
  // The package that writes the sitemap includes the schema of sitemaps.org.
  const require = createRequire(createRequire(import.meta.url).resolve('@astrojs/sitemap'));
  const schemas = join(dirname(require.resolve('sitemap/package.json')), 'schema');

  test('has an index and a part for each type of page', () => {
    expect(parts.sort()).toEqual([
      'sitemap-conditions-0.xml',
      'sitemap-pages-0.xml',
      'sitemap-treatments-0.xml',
    ]);
    const named = [...read('sitemap-index.xml').matchAll(/<loc>([^<]*)<\/loc>/g)];
    expect(named.map(([, address = '']) => new URL(address).pathname.slice(1)).sort()).toEqual(
      parts,
    );
  });

  test.each(parts)('is valid according to the schema of sitemaps.org: %s', async (part) => {
    const schema = readFileSync(join(schemas, 'sitemap.xsd'), 'utf8');
    expect(schema).toContain('targetNamespace="http://www.sitemaps.org/schemas/sitemap/0.9"');
    const { errors } = await validateXML({ xml: read(part), schema });
    expect(errors).toEqual([]);
    const broken = read(part).replace('<loc>', '<lok>').replace('</loc>', '</lok>');
    expect((await validateXML({ xml: broken, schema })).valid).toBe(false);
  });

  test('includes the day of the last update for treatments and conditions only', () => {
    const entries = parts.flatMap((part) =>
      [...read(part).matchAll(/<url><loc>([^<]*)<\/loc>(?:<lastmod>([^<]*)<\/lastmod>)?/g)].map(
        ([, address = '', day]) => [new URL(address).pathname, day?.slice(0, 10)] as const,
      ),
    );
    const modified = pages
      .filter(({ path }) => listSitemapPaths().includes(path))
      .map(({ path, html }) => [path, /"dateModified":"([^"]*)"/.exec(html)?.[1]] as const);
    expect(Object.fromEntries(entries)).toEqual(Object.fromEntries(modified));
    for (const [path, day] of entries) {
      expect([path, day !== undefined]).toEqual([path, medicalPath.test(path)]);
    }
  });
});

describe('the feed', () => {
  const feed = read('feed.xml');

  test('is well-formed and links to itself', async () => {
    expect((await validateXML({ xml: feed, normalization: 'format' })).errors).toEqual([]);
    expect(feed).toContain(
      `<atom:link href="${testSite.origin}/feed.xml" rel="self" type="application/rss+xml"/>`,
    );
  });

  test('contains each treatment and condition once', () => {
    const links = [...feed.matchAll(/<item>.*?<link>([^<]*)<\/link>/g)].map(
      ([, address = '']) => new URL(address).pathname,
    );
    expect(links.sort()).toEqual(
      listSitemapPaths()
        .filter((path) => medicalPath.test(path))
        .sort(),
    );
  });
});

test('llms.txt links to each treatment and condition', () => {
  const index = read('llms.txt');
  for (const path of listSitemapPaths().filter((path) => medicalPath.test(path))) {
    expect(index).toContain(`](${testSite.origin}${path}): `);
  }
});

test('robots.txt allows search engines and names the sitemap', () => {
  expect(read('robots.txt')).toBe(
    `User-agent: *\nDisallow:\n\nSitemap: ${testSite.origin}/sitemap-index.xml\n`,
  );
});

describe('the head', () => {
  const heads = pages.map(({ path, html }) => ({ path, elements: parseElements(html) }));

  test.each(heads)('of $path has a share image of the stated size', async ({ elements }) => {
    const [address = ''] = listMeta(elements, 'og:image');
    const { width, height } = await sharp(
      join(testSite.folder, new URL(address).pathname),
    ).metadata();
    expect(listMeta(elements, 'og:image:width')).toEqual([String(width)]);
    expect(listMeta(elements, 'og:image:height')).toEqual([String(height)]);
    expect(listMeta(elements, 'og:image:alt')[0]).not.toBe('');
    expect(listMeta(elements, 'twitter:card')).toEqual(['summary_large_image']);
  });

  test('has a unique image for each treatment and condition', () => {
    const own = heads
      .filter(({ path }) => medicalPath.test(path))
      .map(({ elements }) => listMeta(elements, 'og:image')[0]);
    expect(new Set(own).size).toBe(own.length);
  });

  test('has the theme colors and the icon colors of the pages', () => {
    const tokens = readFileSync('src/styles/tokens.css', 'utf8');
    const colorsOf = (name: string) =>
      new RegExp(`--${name}: light-dark\\((#\\w+), (#\\w+)\\)`).exec(tokens)?.slice(1);
    for (const { elements } of heads) {
      expect(listMeta(elements, 'theme-color')).toEqual(colorsOf('paper'));
    }
    expect(read('favicon.svg').match(/#[0-9a-f]{6}/g)).toEqual(colorsOf('accent'));
  });

  test('links to the feed, the icon and, if the page is indexed, its canonical address', () => {
    for (const { path, elements } of heads) {
      const links = elements.filter(({ tagName }) => tagName === 'link');
      const linked = (rel: string) =>
        links
          .filter((link) => listRels(link).includes(rel))
          .map((link) => attributeOf(link, 'href'));
      expect(linked('alternate')).toEqual(['/feed.xml']);
      expect(linked('icon')).toEqual(['/favicon.svg']);
      const isListed = listSitemapPaths().includes(path);
      expect(linked('canonical')).toEqual(isListed ? [testSite.origin + path] : []);
    }
  });
});
