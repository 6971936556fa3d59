/** The views of a small library, made of the examples. The graphs of all pages stand in `snapshots/`. */
import { beforeAll, describe, expect, test } from 'vitest';
import { makeExampleArticle } from '../../components/examples/article.ts';
import { makeExampleCondition } from '../../components/examples/condition.ts';
import { exampleAdvice, exampleTerms } from '../../components/examples/library.ts';
import { parseBody } from '../../entries/parsing/parse-body.ts';
import type { ArticleInput } from '../../model/article.ts';
import { personSchema } from '../../model/person.ts';
import { siteSettingsSchema } from '../../model/site-settings.ts';
import { fingerprintOf } from '../fingerprint.ts';
import {
  describeLibrary,
  indexLibrary,
  joinArticle,
  joinCondition,
  type LibraryIndex,
  type PageLibrary,
} from '../join-library.ts';
import { mostNamesOnAPage } from '../name-list.ts';
import { viewBrowse } from './browse.ts';
import { viewCondition } from './condition.ts';
import { viewEditorialPolicy } from './editorial-policy.ts';
import { viewGlossary } from './glossary.ts';
import { viewHome } from './home.ts';
import { viewConditions, viewTreatments } from './lists.ts';
import { viewMoved, viewNotFound } from './missing-page.ts';
import { viewLetters, viewNames } from './names.ts';
import { viewSearch } from './search.ts';
import { viewTreatment } from './treatment.ts';
import { viewUrgentAdvicePage } from './urgent-advice.ts';

const body =
  '## What it is\n\nA text.<Cite source="example-2" /> More.<Cite source="example-1" />\n\n## How it is done\n\nSo.';
const settings = siteSettingsSchema.parse({
  siteName: 'Example library',
  tagline: 'An example of a sentence about a library, which has to be of some length to be one.',
  clinicName: 'Example clinic',
  telephone: '+15555550100',
  callToActionLabels: { phone: 'Call the clinic', appointment: 'Ask for an appointment' },
});
const reviewer = personSchema.parse({
  name: 'Name of a reviewer',
  credentials: 'credentials',
  reviewer: true,
});
const alternatives = ['fusion', 'draft'].map((treatment) => ({ name: treatment, treatment }));

const article = (id: string, fields: Partial<ArticleInput>) => ({
  id,
  data: makeExampleArticle({ title: id, treatmentName: id, conditions: ['neck'], ...fields }),
  body,
});
const massage = article('massage', {
  title: 'Massage, an example',
  urgentAdvice: ['example-soon-1'],
  seo: { title: 'Massage in search results' },
});
massage.data.atAGlance.alternatives = alternatives;
const neck = makeExampleCondition({
  title: 'Neck pain, an example',
  codes: [{ system: 'MeSH', value: 'D019547' }],
  urgentAdvice: ['example-emergency-6', 'example-same-day-1'],
});

const entries: Parameters<typeof indexLibrary>[0] = {
  articles: [
    article('fusion', { careLevel: 'surgery', therapyType: 'surgical-procedure' }),
    massage,
    article('archived', { status: 'archived', redirectsFrom: ['/old/'] }),
    article('draft', { status: 'draft' }),
  ],
  conditions: [{ id: 'neck', data: neck, body }],
  'urgent-advice': exampleAdvice.map(({ slug, data }) => ({ id: slug, data })),
  'warning-concepts': [],
  glossary: exampleTerms.map(({ slug, data }) => ({ id: slug, data })),
  people: [{ id: 'reviewer', data: reviewer }],
  settings,
};
const text = parseBody(body);

let index: LibraryIndex;
let library: PageLibrary;

beforeAll(async () => {
  const fingerprint = await fingerprintOf(massage.data, body);
  massage.data.review = { reviewer: 'reviewer', date: '2026-06-15', fingerprint };
  index = indexLibrary(entries, new URL('https://library.example'), '2026-11-28');
  library = describeLibrary(index);
});

const treatmentOf = async (id: string, source = entries.articles.find((it) => it.id === id)) => {
  if (!source) throw new Error(`there is no ${id}`);
  return viewTreatment(await joinArticle(source, index), text, library);
};
const conditionOf = async () =>
  viewCondition(await joinCondition({ id: 'neck', data: neck, body }, index), text, library);

const pages = {
  home: () => viewHome(library),
  treatments: () => viewTreatments(library),
  conditions: () => viewConditions(library),
  treatment: () => treatmentOf('massage'),
  operation: () => treatmentOf('fusion'),
  condition: conditionOf,
  glossary: () => viewGlossary(library),
  names: () => viewNames(library),
  browse: () => viewBrowse(library),
  'urgent-advice': () => viewUrgentAdvicePage(library),
  search: () => viewSearch(library),
  'editorial-policy': () => viewEditorialPolicy(library),
};

describe.each(Object.entries(pages))('the view of the page “%s”', (name, view) => {
  test('has the graph of its snapshot', async () => {
    const { head } = await view();
    const graph = `${JSON.stringify(head.graph, undefined, 2)}\n`;
    await expect(graph).toMatchFileSnapshot(`snapshots/${name}.jsonld`);
  });

  test('is plain data, so that it can be kept, compared and hashed', async () => {
    const made = await view();
    expect(JSON.parse(JSON.stringify(made))).toEqual(made);
  });

  test('is described in the same words by its head and by its graph', async () => {
    const { head, title, description } = await view();
    expect(head.graph?.['@graph'][0]).toMatchObject({ name: title, description, url: head.url });
  });
});

test('a treatment: who wrote and reviewed it, what is on the page, and where else to look', async () => {
  const view = await treatmentOf('massage');
  expect(view.head).toMatchObject({
    documentTitle: 'Massage in search results | Example library',
    canonical: 'https://library.example/treatments/massage/',
    type: 'article',
    noindex: false,
    shareImage: { url: 'https://library.example/share/treatments/massage.png' },
  });
  expect(view.breadcrumbs.map(({ name }) => name)).toEqual(['Treatments', 'Massage, an example']);
  expect(view.byline).toMatchObject({
    by: 'Example clinic',
    review: { kind: 'current', reviewer: 'Name of a reviewer, credentials', nextDue: '2029-06-15' },
  });
  expect(view.contents.map(({ id }) => id)).toEqual([
    'what-it-is',
    'how-it-is-done',
    'questions-to-ask',
    'questions',
    'sources',
  ]);
  expect(view.sources.slice(0, 3).map(({ title }) => title)).toEqual([
    'Example of a source: guideline or expert statement',
    'Example of a source: systematic review',
    'Example of a source: randomized trial',
  ]);
  expect(view.atAGlance.alternatives).toEqual([
    { name: 'fusion', path: '/treatments/fusion/' },
    { name: 'draft', path: undefined },
  ]);
  expect(view.urgentAdvice.map(({ urgency, dangers }) => [urgency, dangers.length])).toEqual([
    ['emergency', 1],
    ['same-day', 1],
    ['soon', 1],
  ]);
  expect(view.related).toEqual([
    { name: 'What it is used for', pages: [{ name: neck.title, path: '/conditions/neck/' }] },
    { name: 'Other treatments', pages: [{ name: 'fusion', path: '/treatments/fusion/' }] },
  ]);
  expect(view.callsToAction.bar.map(({ href }) => href)).toEqual(['tel:+15555550100']);
});

test('a review of an earlier text counts neither on the page nor in its graph', async () => {
  const view = await treatmentOf('massage', { ...massage, body: 'Another text.' });
  expect(view.byline.review).toEqual({ kind: 'withdrawn' });
  expect(JSON.stringify(view.head.graph)).not.toMatch(/reviewedBy|lastReviewed|Name of a reviewer/);
});

test('an archived treatment is out of all search, leads on, and no condition lists it', async () => {
  const view = await treatmentOf('archived');
  expect(view).toMatchObject({
    isSearchable: false,
    head: { noindex: true, canonical: undefined },
  });
  expect(view.archived?.leadsOn.map(({ name }) => name)).toEqual([neck.title, 'All treatments']);
  expect(JSON.stringify(view.head.graph)).not.toContain('possibleTreatment');
});

test('a condition: emergencies open, the rest folded, and treatments from doing nothing to surgery', async () => {
  const { urgentAdvice, comparison, contents } = await conditionOf();
  expect(
    urgentAdvice.map(({ id, warnings: [warning] }) => [
      id,
      warning?.isFolded,
      warning?.signs.length,
      warning?.moreSigns.length,
    ]),
  ).toEqual([
    ['urgent-example-emergency-6', false, 2, 4],
    ['urgent-example-same-day-1', true, 1, 0],
  ]);
  expect(comparison?.steps.map(({ treatments }) => treatments.map(({ name }) => name))).toEqual([
    ['Massage, an example'],
    ['fusion'],
  ]);
  expect(comparison?.steps[0]?.treatments[0]?.cells[1]?.text).toBe(
    'Serious: A serious risk. Also 1 milder risk.',
  );
  expect(contents.map(({ id }) => id)).toContain('treatments');
});

test('every page says which section it belongs to, and only the search page has no search field', () => {
  const { header } = viewTreatments(library);
  expect(header.sections.find(({ name }) => name === 'Treatments')?.current).toBe('page');
  expect([header.hasSearch, viewSearch(library).header.hasSearch]).toEqual([true, false]);
});

test('names are on one page, or in a large library on one page for each letter', () => {
  expect(viewNames(library).letters[0]?.path).toMatch(/^#letter-/);
  expect(viewLetters(library)).toEqual([]);
  const [term] = exampleTerms;
  if (!term) throw new Error('there is no example of a term');
  const terms = Array.from({ length: mostNamesOnAPage }, (_, number) => ({
    slug: `word-${number}`,
    data: { ...term.data, term: `word ${number}` },
  }));
  const large = { ...library, terms };
  expect(viewNames(large).names).toEqual([]);
  expect(viewNames(large).letters.map(({ path }) => path)).toEqual(
    viewLetters(large).map(({ path }) => path),
  );
  expect(
    viewLetters(large).map(({ path, names: [letter] }) => [path, letter?.names.length]),
  ).toEqual([
    ['/a-to-z/f/', 1],
    ['/a-to-z/m/', 1],
    ['/a-to-z/n/', 1],
    ['/a-to-z/s/', 4],
    ['/a-to-z/w/', mostNamesOnAPage],
  ]);
});

test('an address without a page leads back or, if the page moved, on', () => {
  expect(viewNotFound(library.site).head).toMatchObject({ noindex: true, graph: undefined });
  expect(viewMoved({ from: '/old/', to: '/treatments/massage/' }, library.site)).toEqual({
    documentTitle: 'This page has moved | Example library',
    canonical: 'https://library.example/treatments/massage/',
    path: '/treatments/massage/',
  });
});

test('a build for this machine alone keeps search engines out of every page', () => {
  const site = { ...library.site, origin: new URL('http://localhost:4321') };
  expect(viewHome({ ...library, site }).head.noindex).toBe(true);
});
