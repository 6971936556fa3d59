/** Tests every view with a small library of examples. The graphs of all pages are in `snapshots/`. */
import { describe, expect, test } from 'vitest';
import { viewBrowse } from './browse.ts';
import { viewEditorialPolicy } from './editorial-policy.ts';
import { viewGlossary } from './glossary.ts';
import { viewHome } from './home.ts';
import { viewConditions, viewTreatments } from './lists.ts';
import { viewMoved, viewNotFound } from './missing-page.ts';
import { viewNames } from './names.ts';
import { viewSearch } from './search.ts';
import { conditionOf, library, treatmentOf } from '../../components/examples/example-views.ts';
import { viewUrgentAdvicePage } from './urgent-advice.ts';

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

describe.each(Object.entries(pages))('the view of “%s”', (name, view) => {
  test('matches its JSON-LD snapshot', async () => {
    const { head } = await view();
    const graph = `${JSON.stringify(head.graph, undefined, 2)}\n`;
    await expect(graph).toMatchFileSnapshot(`snapshots/${name}.jsonld`);
  });

  test('is plain JSON data', async () => {
    const made = await view();
    expect(JSON.parse(JSON.stringify(made))).toEqual(made);
  });

  test('has the same title and description in its head and its graph', async () => {
    const { head, title, description } = await view();
    expect(head.graph?.['@graph'][0]).toMatchObject({ name: title, description, url: head.url });
  });
});

test('marks the current section, and omits the search field on the search page only', () => {
  const { header } = viewTreatments(library);
  expect(header.sections.find(({ name }) => name === 'Treatments')?.current).toBe('page');
  expect([header.hasSearch, viewSearch(library).header.hasSearch]).toEqual([true, false]);
});

test('links a missing page to the library and a moved page to its new address', () => {
  expect(viewNotFound(library.site).head).toMatchObject({ noindex: true, graph: undefined });
  expect(viewMoved({ from: '/old/', to: '/treatments/massage/' }, library.site)).toEqual({
    documentTitle: 'This page has moved | Example library',
    canonical: 'https://library.example/treatments/massage/',
    path: '/treatments/massage/',
  });
});

test('keeps search engines out of a build for the local machine', () => {
  const site = { ...library.site, origin: new URL('http://localhost:4321') };
  expect(viewHome({ ...library, site }).head.noindex).toBe(true);
});
