/** Compares every page of the library with its preview, in Node. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { buildBundle } from '../../scripts/build/preview-bundle/build-bundle.ts';
import type { Bundle } from '../../admin/preview/bundle.ts';
import { checkParity } from '../../scripts/build/preview-bundle/check-parity.ts';
import { bundleName, stylesheetName, type LibraryData } from '../../admin/preview/library-data.ts';
import { listPublicEntries } from '../domain/library-entries.ts';
import { readContent } from '../entries/read-content.ts';
import { dayOf } from '../domain/days.ts';
import { testSite } from './sites/test-site.ts';

const root = process.cwd();
const today = dayOf(new Date());
const content = readContent(root, today);

let bundle: Bundle;
let library: LibraryData;

beforeAll(async () => {
  const outFolder = join(root, '.build/test-preview');
  await buildBundle({ root, outFolder });
  bundle = (await import(pathToFileURL(join(outFolder, bundleName)).href)) as Bundle;
  const entries = listPublicEntries(content);
  library = { version: '', origin: testSite.origin, entries, mediaFiles: [], headings: [] };
});

const compare = (render: Bundle['renderEntry'], data = library) =>
  checkParity({ content, siteFolder: testSite.folder, library: data, render, today });

test('the preview of every article and condition equals its page byte for byte', async () => {
  expect(await compare(bundle.renderEntry)).toEqual([]);
});

test('reports a single different letter with its position', async () => {
  const render: Bundle['renderEntry'] = async (entry, ...rest) => {
    const html = await bundle.renderEntry(entry, ...rest);
    return entry.slug === 'neck-pain' ? html.replace('<h1', '<h2') : html;
  };
  expect(await compare(render)).toEqual([
    expect.stringMatching(/^content\/conditions\/neck-pain\.mdx: the preview has ".*<h2/),
  ]);
});

test('settings affect every page', async () => {
  const settings = { ...library.entries.settings, clinicName: 'Another clinic' };
  const changed = { ...library, entries: { ...library.entries, settings } };
  const { articles, conditions } = library.entries;
  const differences = await compare(bundle.renderEntry, changed);
  expect(differences).toHaveLength(articles.length + conditions.length);
});

test('has the same layer order as the pages', async () => {
  const css = await readFile(join(root, '.build/test-preview', stylesheetName), 'utf8');
  const layers = [...css.matchAll(/@layer ([^{;]+)[{;]/g)].flatMap(([, names = '']) =>
    names.split(/,\s*/),
  );
  expect([...new Set(layers)]).toEqual(['tokens', 'base', 'components']);
});

test('contains no paths or Node modules of the build machine', async () => {
  const code = await readFile(join(root, '.build/test-preview', bundleName), 'utf8');
  expect(code).not.toContain(root);
  expect(code).not.toMatch(/from\s*["'`]node:/);
});

test('reports the diagnostics of an unfinished entry', () => {
  const entry = {
    collection: 'articles',
    slug: 'new',
    fields: {
      title: 'Ice',
      conditions: ['nowhere'],
      body: '#### Deep\n\n<Cite source="nobody" />\n\n![](/media/none.jpg)\n\nIt helped 39%.',
    },
    media: new Map(),
  } as const;
  const { diagnostics, awaited } = bundle.checkEntry(entry, library, today);
  expect(diagnostics.map(({ text }) => text)).toEqual(
    expect.arrayContaining([
      '“Summary” is missing. Fill in “Summary”. One or two plain sentences. Search engines show them under the title.',
      expect.stringMatching(/^Text, line 1: a heading of level 4 follows one of level 1/),
      expect.stringMatching(/^Text, line 3: .*"nobody"/),
      expect.stringMatching(/^Text, line 5: a picture does not say what it shows/),
      expect.stringMatching(/^Text, line 7: the figure "39%" has no source in its sentence/),
    ]),
  );
  expect(awaited.map(({ text }) => text)).toEqual([
    '“conditions/nowhere” is not on the site, so the page leaves it out until it is published.',
    'The picture “/media/none.jpg” is not in the media folder yet.',
  ]);
});
