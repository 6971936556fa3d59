import { parse, type DefaultTreeAdapterMap } from 'parse5';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { checkLinks } from '../../scripts/site/check-links.ts';
import { readSitemap, readSitePages, testSite } from './test-site.ts';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

const pages = readSitePages();

/** The elements of some names, in the order of the page. */
function elements(node: Node, ...names: string[]): Element[] {
  const own = 'tagName' in node && names.includes(node.tagName) ? [node] : [];
  const children = 'childNodes' in node ? node.childNodes : [];
  return [...own, ...children.flatMap((child) => elements(child, ...names))];
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value;
}

function text(node: Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(text).join('') : '';
}

function meta(document: Node, name: string): string | undefined {
  const found = elements(document, 'meta').find((element) => attribute(element, 'name') === name);
  return found && attribute(found, 'content');
}

test('the site has the pages that it promises', () => {
  expect(pages.map(({ path }) => path)).toEqual(
    expect.arrayContaining([
      '/',
      '/404.html',
      '/conditions/',
      '/conditions/neck-pain/',
      '/editorial-policy/',
      '/glossary/',
      '/search/',
      '/treatments/',
      '/treatments/massage-for-neck-pain/',
    ]),
  );
});

describe.each(pages)('$path', ({ path, html }) => {
  const document = parse(html);

  test('has one h1 and skips no heading level', () => {
    expect(elements(document, 'h1')).toHaveLength(1);
    const headings = elements(document, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6');
    const order = headings.map(({ tagName }) => Number(tagName[1]));
    order.forEach((level, index) => {
      expect(level).toBeLessThanOrEqual((order[index - 1] ?? 0) + 1);
    });
  });

  test('has a title of its own and a description of 70 to 160 characters', () => {
    const title = text(elements(document, 'title')[0] ?? document);
    expect(title).not.toBe('');
    const sameTitle = pages.filter((page) => page.html.includes(`<title>${title}</title>`));
    expect(sameTitle).toHaveLength(1);
    const description = meta(document, 'description') ?? '';
    expect(description.length).toBeGreaterThanOrEqual(70);
    expect(description.length).toBeLessThanOrEqual(160);
  });

  test('names its own address as canonical and stands in the sitemap, unless it is hidden', () => {
    const canonical = elements(document, 'link').find(
      (link) => attribute(link, 'rel') === 'canonical',
    );
    if (meta(document, 'robots') === 'noindex') {
      expect(canonical).toBeUndefined();
      expect(readSitemap()).not.toContain(path);
    } else {
      expect(canonical && attribute(canonical, 'href')).toBe(testSite.origin + path);
      expect(readSitemap()).toContain(path);
    }
  });

  test('asks no other host for anything and holds no inline script, style or handler', () => {
    const sources = [
      ...elements(document, 'script').map((element) => attribute(element, 'src')),
      ...elements(document, 'img').map((element) => attribute(element, 'src')),
      ...elements(document, 'link')
        .filter((element) => attribute(element, 'rel') !== 'canonical')
        .map((element) => attribute(element, 'href')),
    ].filter((source) => source !== undefined);
    expect(sources.filter((source) => !source.startsWith('/'))).toEqual([]);
    const inline = elements(document, 'script').filter(
      (element) =>
        !attribute(element, 'src') && attribute(element, 'type') !== 'application/ld+json',
    );
    expect(inline).toEqual([]);
    expect(elements(document, 'style')).toEqual([]);
    expect(html).not.toMatch(/<[^>]+\s(?:on\w+|style)=/);
  });

  test('loads no script unless it is the search page', () => {
    const scripts = elements(document, 'script').filter((element) => attribute(element, 'src'));
    expect(scripts).toHaveLength(path === '/search/' ? 1 : 0);
  });
});

test('linkinator finds no broken link or anchor', async () => {
  expect(await checkLinks(testSite.folder, testSite.origin)).toEqual([]);
});

test('the sitemap leaves the CMS and the page for missing addresses out', () => {
  const sitemap = readSitemap();
  expect(sitemap).toContain('/treatments/massage-for-neck-pain/');
  expect(sitemap.filter((path) => path.startsWith('/admin') || path.includes('404'))).toEqual([]);
});

test('the article with its stylesheets takes less than 20 kB over the wire', () => {
  const html = pages.find(({ path }) => path === '/treatments/massage-for-neck-pain/')?.html ?? '';
  const styles = elements(parse(html), 'link')
    .filter((link) => attribute(link, 'rel') === 'stylesheet')
    .map((link) => readFileSync(join(testSite.folder, attribute(link, 'href') ?? '')));
  expect(styles.length).toBeGreaterThan(0);
  const bytes = [Buffer.from(html), ...styles].map((file) => brotliCompressSync(file).byteLength);
  expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(20_000);
});
