import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildSite } from '../../scripts/build/build-site.ts';
import { readSitemap } from '../../scripts/checks/site/sitemap.ts';
import { makeScratchSite, type ScratchSite } from './sites/scratch-site.ts';

const slug = 'zephyrtherapy';
const path = `/treatments/${slug}/`;
const oldAddress = '/treatments/breeze-therapy/';
/** The name in any form: on pages, in the search index and in addresses. */
const name = /zephyrtherap/i;

let site: ScratchSite;

/** Creates a scheduled article that another article and a condition point to. */
beforeAll(async () => {
  site = await makeScratchSite();
  const articles = join(site.root, 'content/articles');
  const text = await readFile(join(articles, 'acupuncture.mdx'), 'utf8');
  const own = text
    .replace(/^title: .*$/m, 'title: Zephyrtherapy for neck pain')
    .replace(/^treatmentName: .*$/m, 'treatmentName: Zephyrtherapy')
    .replace(
      /^summary: .*$/m,
      'summary: Zephyrtherapy may ease neck pain for a time. See what studies found, what the risks are, and what to ask.',
    )
    .replace(
      /^status: .*$/m,
      `status: published\npublishAt: 2026-12-02\nredirectsFrom:\n  - ${oldAddress}`,
    );
  await writeFile(join(articles, `${slug}.mdx`), own);
  await site.edit('content/articles/heat-and-cold.mdx', (other) =>
    other.replace(
      /^( +)(- )name: (.*)\n +treatment: .*$/m,
      `$&\n$1- name: A wind\n$1  treatment: ${slug}`,
    ),
  );
  await Promise.all(
    ['2026-12-01', '2026-12-02'].map((day) => mkdir(join(site.root, day), { recursive: true })),
  );
  for (const day of ['2026-12-01', '2026-12-02']) {
    const env = { SITE_URL: 'https://library.example', BUILD_DAY: day };
    await buildSite({ root: site.root, outFolder: join(site.root, day, 'site'), env });
  }
});

afterAll(() => site.remove());

/** Returns the files of a day's site that mention the article in their name or text. */
function listFilesNaming(day: string): string[] {
  const folder = join(site.root, day, 'site');
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => name.test(relative(folder, file)) || name.test(readUncompressed(file)))
    .map((file) => `/${relative(folder, file)}`)
    .sort();
}

/** Returns the text of a file. Pagefind's files are compressed. */
function readUncompressed(file: string): string {
  const content = readFileSync(file);
  return (/\.pf_\w+$/.test(file) ? gunzipSync(content) : content).toString('latin1');
}

function read(day: string, file: string): string {
  return readFileSync(join(site.root, day, 'site', file), 'utf8');
}

test('the day before, no file mentions it: no page, list, feed, search index, sitemap, graph or redirect', () => {
  expect(listFilesNaming('2026-12-01')).toEqual([]);
  expect(read('2026-12-01', '_redirects')).not.toContain(oldAddress);
});

describe('on its day', () => {
  const day = '2026-12-02';

  test('it has a page and is in every list of similar treatments', () => {
    const like = (file: string) => read(day, file).includes('/treatments/acupuncture/');
    const lists = readdirSync(join(site.root, day, 'site'), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.html') && !file.includes('treatments/acupuncture'))
      .filter(
        (file) => /^(?:index|search\/|treatments\/index|conditions\/)/.test(file) && like(file),
      );
    expect(lists).toContain('search/index.html');
    expect(lists).toContain('treatments/index.html');
    expect(lists).toContain('conditions/neck-pain/index.html');
    for (const file of lists) expect([file, read(day, file).includes(path)]).toEqual([file, true]);
    expect(read(day, `treatments/${slug}/index.html`)).toContain(
      'Zephyrtherapy for neck pain</h1>',
    );
  });

  test('it is linked as an alternative', () => {
    expect(read(day, 'treatments/heat-and-cold/index.html')).toContain(`href="${path}"`);
  });

  test('the search index contains its page and its name', () => {
    const files = listFilesNaming(day);
    expect(files.some((file) => file.startsWith('/pagefind/fragment/'))).toBe(true);
    expect(files.some((file) => file.startsWith('/pagefind/index/'))).toBe(true);
  });

  test('it is in the sitemap and the graphs of related pages, and its old address redirects to it', () => {
    const sitemap = readSitemap(join(site.root, day, 'site'));
    expect(sitemap).toContain(`https://library.example${path}`);
    for (const file of [`treatments/${slug}/index.html`, 'conditions/neck-pain/index.html']) {
      const [, graph = ''] = /ld\+json">(.*?)<\/script>/s.exec(read(day, file)) ?? [];
      expect([file, name.test(graph)]).toEqual([file, true]);
    }
    expect(read(day, '_redirects')).toContain(`${oldAddress} ${path} 301`);
  });

  test('it is in every feed', () => {
    const folder = join(site.root, day, 'site');
    const feeds = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
      (file) => /\.(?:xml|json)$/.test(file) && /<rss|<feed|jsonfeed\.org/.test(read(day, file)),
    );
    expect(feeds).toContain('feed.xml');
    for (const feed of feeds) expect([feed, read(day, feed).includes(path)]).toEqual([feed, true]);
  });
});
