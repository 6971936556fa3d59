/** Tests that the build accepts what the form accepts, with randomly filled articles. */
import { readdirSync } from 'node:fs';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { toDecapCollections } from '../../admin/decap/collections.ts';
import { makeEntryFormat } from '../../admin/saving/entry-format.ts';
import { fillingOf } from '../../admin/testing/form-filling.ts';
import { validateEntry } from '../../admin/saving/validate-entry.ts';
import { buildSite } from '../../scripts/build/build-site.ts';
import { dayOf } from '../domain/days.ts';
import { collections } from '../model/collections.ts';
import { writePicture } from './editor/picture.ts';
import { makeScratchSite, type ScratchSite } from './sites/scratch-site.ts';
import { pdf } from '../entries/testing/pictures.ts';

const wanted = 200;

let site: ScratchSite;

beforeAll(async () => {
  site = await makeScratchSite();
  await writePicture(join(site.root, 'content/media/picture.png'));
  await writeFile(join(site.root, 'content/media/leaflet.pdf'), pdf());
});

afterAll(() => site.remove());

const slugs = Object.fromEntries(
  Object.entries(collections).map(([name, { folder, extension }]) => [
    name,
    readdirSync(folder)
      .filter((file) => file.endsWith(extension))
      .map((file) => file.slice(0, -extension.length - 1)),
  ]),
);
const form = toDecapCollections(collections).find(({ name }) => name === 'articles');
const fillings = fillingOf(form?.fields ?? [], {
  slugs,
  image: '/media/picture.png',
  file: '/media/leaflet.pdf',
});

/** Conditions whose pages have room in their budgets for more treatments. */
const roomy = slugs.conditions?.filter((slug) => slug !== 'low-back-pain') ?? [];

/** Returns a filling that also follows the rules a form cannot check: unique titles and addresses, days in order. */
function makeUnique(filling: Record<string, unknown>, index: number): Record<string, unknown> {
  const name = [...index.toString(26)].map(
    (digit) => 'abcdefghijklmnopqrstuvwxyz'[parseInt(digit, 26)],
  );
  const own = name.join('');
  return {
    ...filling,
    title: `Treatment ${own}`,
    summary: `Treatment ${own} may ease pain for a while. See what it is, what it can do and what it cannot.`,
    publishedOn: '2026-01-01',
    conditions: [roomy[index % roomy.length]],
    redirectsFrom: filling.redirectsFrom ? [`/old-${own}/`] : [],
    callsToAction: placeCalls(filling.callsToAction),
    ...citePoints(filling),
    body: `${String(filling.body)}\n\n${citeAll(filling.sources)}`,
    seo: undefined,
  };
}

/** Returns a sentence that cites all sources, since a page may not list a source that its text does not cite. */
function citeAll(sources: unknown): string {
  const items = Array.isArray(sources) ? (sources as { id: string }[]) : [];
  return `So it was found.${items.map(({ id }) => `<Cite source="${id}" />`).join('')}`;
}

/** The fields whose statements name their sources, which must be sources of the page. */
const citedFields = [
  'whoPerforms',
  'preparation',
  'whatHappens',
  'recoveryTimeline',
  'coverage',
] as const;

/** Returns those fields with a source of the page for each statement, for any of them may be a figure. */
function citePoints(filling: Record<string, unknown>): Record<string, unknown> {
  const [source] = (filling.sources ?? []) as { id: string }[];
  const cite = (points: unknown) =>
    Array.isArray(points)
      ? points.map((point: object) => ({ ...point, sources: source ? [source.id] : [] }))
      : points;
  return Object.fromEntries(citedFields.map((field) => [field, cite(filling[field])]));
}

/** Makes at most one call to action the main one, and places none in the text. */
function placeCalls(calls: unknown): unknown {
  if (!Array.isArray(calls)) return calls;
  return calls.map((call: Record<string, unknown>, index) => ({
    ...call,
    placement: 'end',
    primary: index === 0 && call.primary,
  }));
}

test(`${wanted} randomly filled forms are saved and built, and every rejection is a sentence`, async () => {
  const format = makeEntryFormat(collections.articles);
  const random = fc.sample(fillings, { numRuns: wanted * 40, seed: 20_261_123 });
  const rejections: string[] = [];
  let saved = 0;
  for (const filling of random) {
    if (saved === wanted) break;
    const entry = makeUnique(filling, saved);
    const diagnostics = validateEntry('articles', entry, dayOf(new Date()));
    rejections.push(...diagnostics.map(({ text }) => text));
    if (diagnostics.length > 0) continue;
    await writeFile(join(site.root, `content/articles/random-${saved}.mdx`), format.toFile(entry));
    saved += 1;
  }

  expect(saved).toBe(wanted);
  expect(rejections.filter((words) => !/^[^{}]{20,}\.$/.test(words))).toEqual([]);
  await buildSite({ root: site.root, env: { SITE_URL: 'https://library.example' } });
  const pages = await readdir(join(site.root, 'dist/treatments'));
  expect(pages.filter((name) => name.startsWith('random-')).length).toBeGreaterThan(wanted / 4);
}, 600_000);
