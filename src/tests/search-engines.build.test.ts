import { existsSync } from 'node:fs';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readContent } from '../entries/read-content.ts';
import { buildSite } from '../../scripts/build/build-site.ts';
import { fingerprintOf } from '../domain/fingerprint.ts';
import { listEntries } from '../entries/content-library.ts';
import { makeScratchSite, type ScratchSite } from './sites/scratch-site.ts';
import { testSite } from './sites/test-site.ts';

const changed = '/treatments/massage-for-neck-pain/';
const archived = '/treatments/heat-and-cold/';
const overdue = '/treatments/acupuncture/';
const pictured = '/treatments/laminectomy/';
const fileOf = (path: string) => `content/articles/${path.split('/')[2] ?? ''}.mdx`;

/** The files of interest after a build. */
interface Built {
  days: Record<string, string | undefined>;
  /** The share images of the site, by path. */
  images: Record<string, string>;
  /** The time each cached image was rendered, by name. */
  drawn: Record<string, number>;
  massage: string;
  acupuncture: string;
}

let site: ScratchSite;
const builds: Built[] = [];

beforeAll(async () => {
  site = await makeScratchSite();
  const { root, edit } = site;
  await writeFile(
    join(root, 'content/media/neck.png'),
    await sharp({ create: { width: 40, height: 30, channels: 3, background: 'teal' } })
      .png()
      .toBuffer(),
  );
  await writeFile(
    join(root, 'content/people/test-reviewer.yaml'),
    'name: Test Reviewer\ncredentials: MD\nreviewer: true\n',
  );
  await edit(fileOf(archived), (text) => text.replace('status: published', 'status: archived'));
  await edit(fileOf(changed), (text) =>
    text
      .replace(/^publishedOn: .*$/m, 'publishedOn: 2026-11-01')
      .replace(/^updatedOn: .*$/m, 'updatedOn: 2026-11-02')
      .replace(
        /^treatmentName: /m,
        ['redirectsFrom: [/treatments/neck-massage/, /massage/]', 'treatmentName: '].join('\n'),
      ),
  );
  await edit(fileOf(pictured), (text) =>
    text.replace(
      /^treatmentName: /m,
      'image: { file: /media/neck.png, alt: A teal field, credit: Test Photographer }\ntreatmentName: ',
    ),
  );
  await edit(fileOf(overdue), (text) =>
    text.replace(/^(publishedOn|updatedOn): .*$/gm, '$1: 2019-01-02'),
  );
  await sign(changed, '2026-11-02');
  await sign(overdue, '2019-01-02');
  builds.push(await build());
  await edit('content/settings/site.yaml', (text) => `${text}overdueReviews: withdraw\n`);
  await edit(fileOf(changed), (text) =>
    text
      .replace(/^title: .*$/m, 'title: Massage for a sore neck')
      .replace(/^updatedOn: .*$/m, 'updatedOn: 2026-11-03'),
  );
  builds.push(await build());
});

afterAll(() => site.remove());

/** Records a review of the current text of an article, as if a reviewer signed it. */
async function sign(path: string, day: string): Promise<void> {
  const articles = listEntries(readContent(site.root, '2026-11-23'), 'articles');
  const entry = articles.find(({ slug }) => slug === path.split('/')[2]);
  if (!entry) throw new Error('the article cannot be read');
  const fingerprint = await fingerprintOf(entry.fields, entry.body);
  await site.edit(fileOf(path), (text) =>
    text.replace(
      /^treatmentName: /m,
      `review: { reviewer: test-reviewer, date: ${day}, fingerprint: '${fingerprint}' }\ntreatmentName: `,
    ),
  );
}

async function build(): Promise<Built> {
  const { root } = site;
  await buildSite({ root, env: { SITE_URL: testSite.origin } });
  const read = (path: string) => readFile(join(root, 'dist', path), 'utf8');
  const parts = ['treatments', 'conditions', 'pages'].map((part) => read(`sitemap-${part}-0.xml`));
  const entries = (await Promise.all(parts)).flatMap((part) => [
    ...part.matchAll(/<url><loc>([^<]*)<\/loc>(?:<lastmod>([^<]*)<\/lastmod>)?/g),
  ]);
  const listFiles = async <Value>(folder: string, describe: (file: string) => Promise<Value>) => {
    const names = await readdir(join(root, folder), { recursive: true });
    const files = names.filter((name) => name.endsWith('.png')).sort();
    return Promise.all(
      files.map(async (name) => [name, await describe(join(root, folder, name))] as const),
    );
  };
  return {
    days: Object.fromEntries(
      entries.map(([, address = '', day]) => [new URL(address).pathname, day?.slice(0, 10)]),
    ),
    images: Object.fromEntries(await listFiles('dist/share', (file) => readFile(file, 'base64'))),
    drawn: Object.fromEntries(
      await listFiles('.build/share-images', async (file) => (await stat(file)).mtimeMs),
    ),
    massage: await read(`${changed}index.html`),
    acupuncture: await read(`${overdue}index.html`),
  };
}

/** Returns the names whose values differ, or that only one has. */
function differences(one: Record<string, unknown>, other: Record<string, unknown>): string[] {
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].filter((name) => one[name] !== other[name]);
}

describe('a change of one article', () => {
  test('changes only the day of its page in the sitemap', () => {
    const [before, after] = builds;
    expect(differences(before?.days ?? {}, after?.days ?? {})).toEqual([changed]);
    expect([before?.days[changed], after?.days[changed]]).toEqual(['2026-11-02', '2026-11-03']);
    expect(Object.keys(after?.days ?? {}).length).toBeGreaterThan(20);
  });

  test('changes only its share image, and renders no others again', () => {
    const [before, after] = builds;
    expect(differences(before?.images ?? {}, after?.images ?? {})).toEqual([
      'treatments/massage-for-neck-pain.png',
    ]);
    const drawn = differences(before?.drawn ?? {}, after?.drawn ?? {});
    expect(drawn).toHaveLength(1);
    expect(Object.keys(before?.drawn ?? {})).not.toContain(drawn[0]);
  });
});

/** The byline of a reviewed page, whether or not the name is a link. */
const reviewed = /Medically reviewed by\s*(?:<a [^>]*>\s*)?Test Reviewer, MD/;

describe('a medical review', () => {
  test('is in the structured data while it matches the text', () => {
    const html = builds[0]?.massage ?? '';
    expect(html).toMatch(reviewed);
    expect(html).toContain('"lastReviewed":"2026-11-02"');
    expect(html).toContain(
      `"reviewedBy":{"@id":"${testSite.origin}/editorial-policy/#test-reviewer"}`,
    );
  });

  test('is nowhere once the text has changed', () => {
    const html = builds[1]?.massage ?? '';
    expect(html).not.toContain('Test Reviewer');
    expect(html).not.toMatch(/reviewedBy|lastReviewed/);
  });
});

describe('an overdue medical review', () => {
  const banner = 'This page was due for another medical review by';

  test('still counts, below a banner', () => {
    const html = builds[0]?.acupuncture ?? '';
    expect(html).toContain(banner);
    expect(html).toMatch(reviewed);
    expect(html).toContain('"lastReviewed":"2019-01-02"');
  });

  test('no longer counts if the settings withdraw it', () => {
    const html = builds[1]?.acupuncture ?? '';
    expect(html).toContain(banner);
    expect(html).toContain('Last medically reviewed on');
    expect(html).not.toContain('Test Reviewer');
    expect(html).not.toMatch(/reviewedBy|lastReviewed/);
  });
});

describe('an old address', () => {
  test.each(['/treatments/neck-massage/', '/massage/'])(
    'redirects immediately: %s',
    async (path) => {
      const html = await readFile(join(site.root, 'dist', path, 'index.html'), 'utf8');
      expect(html).toContain(`<meta http-equiv="refresh" content="0;url=${changed}">`);
      expect(html).toContain(`<link rel="canonical" href="${testSite.origin}${changed}">`);
      expect(html).toContain(`<a href="${changed}">`);
      expect(builds[0]?.days).not.toHaveProperty(path);
    },
  );
});

test('an archived page keeps its address, says that it is archived, and is not indexed', async () => {
  const html = await readFile(join(site.root, 'dist', archived, 'index.html'), 'utf8');
  expect(html).toContain('This page is no longer kept up to date.');
  expect(html).toContain('<meta name="robots" content="noindex">');
  expect(html).not.toContain('rel="canonical"');
  expect(Object.keys(builds[0]?.days ?? {})).not.toContain(archived);
  for (const index of ['feed.xml', 'llms.txt', 'treatments/index.html', 'search/index.html']) {
    expect(await readFile(join(site.root, 'dist', index), 'utf8')).not.toContain(archived);
  }
});

test('the picture of a page is in the structured data with its credit, and in the sitemap', async () => {
  const html = await readFile(join(site.root, 'dist', pictured, 'index.html'), 'utf8');
  expect(html).toContain('<img src="/media/neck.png" alt="A teal field"');
  expect(html).toContain(
    `"primaryImageOfPage":{"@type":"ImageObject","contentUrl":"${testSite.origin}/media/neck.png","caption":"A teal field","creditText":"Test Photographer"}`,
  );
  const sitemap = await readFile(join(site.root, 'dist/sitemap-treatments-0.xml'), 'utf8');
  expect(sitemap).toContain(`<image:loc>${testSite.origin}/media/neck.png</image:loc>`);
  expect(existsSync(join(site.root, 'dist/media/neck.png'))).toBe(true);
});
