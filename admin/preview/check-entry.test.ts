import { expect, test } from 'vitest';
import { exampleArticle } from '../testing/example-article.ts';
import { checkEntry } from './check-entry.ts';
import type { EditedEntry } from '../decap/edited-entry.ts';
import type { LibraryData } from './library-data.ts';

const page = (id: string, title: string, redirectsFrom: string[] = []) => ({
  id,
  data: { title, redirectsFrom },
});

/** What the rules ask of a library, and no more. */
const library = {
  version: '',
  origin: 'https://library.example',
  mediaFiles: ['/media/neck.png'],
  headings: [],
  entries: {
    articles: [page('ice', 'Ice', ['/cold/'])],
    conditions: [page('low-back-pain', 'Low back pain')],
    'urgent-advice': [],
    glossary: [{ id: 'sciatica', data: {} }],
    people: [],
    settings: {},
  },
} as unknown as LibraryData;

const body = 'It may ease pain.<Cite source="example" />';

function check(changes: Record<string, unknown>) {
  const fields = { ...exampleArticle, body, ...changes };
  const entry: EditedEntry = { collection: 'articles', slug: 'heat', fields, media: new Map() };
  const { diagnostics, awaited } = checkEntry(entry, library, '2026-11-23');
  return [...diagnostics.map(({ text }) => text), ...awaited.map(({ text }) => `(${text})`)].join(
    '\n',
  );
}

const checkBody = (text: string) => check({ body: `${body}\n\n${text}` });

test('reports nothing about an entry that the build accepts', () => {
  expect(check({})).toBe('');
});

test('a figure without a source, with the line of the text as it was typed', () => {
  expect(checkBody('Of 228 people, it\'s said, "most" got better.')).toMatchInlineSnapshot(
    `"Text, line 3: the figure "228 people" has no source in its sentence: "Of 228 people, it’s said, “most” got better.". Put “Citation” at its end, or take the figure out. Sources of this page: example."`,
  );
});

test('a source that the text does not cite', () => {
  expect(check({ body: 'It may ease pain.' })).toMatchInlineSnapshot(
    `"Sources, 1: “Short name”: the text does not cite the source "example". Put “Citation” (example) after the statement it supports, or take the source out."`,
  );
});

test('calls to action that stand nowhere, and one that would stand twice', () => {
  const call = { type: 'phone', id: 'call', placement: 'in-text' };
  const callsToAction = [call, { type: 'phone', id: 'ring', placement: 'end' }];
  const text = `${body}\n\n<CallToAction id="ring" />`;
  expect(check({ callsToAction, body: text })).toMatchInlineSnapshot(`
    "Calls to action, 1: “Where it appears”: "call" is placed in the text, but no block shows it. Put “Call to action” (call) on a line of its own, or choose another placement.
    Text, line 3: “Call to action” shows "ring", whose placement is "end": it would appear twice. Take the block out, or set "placement: in-text" for "ring"."
  `);
});

test('a treatment that is its own alternative', () => {
  const alternatives = [{ name: 'Heat', treatment: 'heat' }];
  const atAGlance = { ...exampleArticle.atAGlance, alternatives };
  expect(check({ atAGlance })).toMatchInlineSnapshot(`
    "At a glance, Other treatments, 1: “Its page in the library”: "heat" is this page itself. Name another treatment, or take this one out.
    (“articles/heat” is not on the site, so the page leaves it out until it is published.)"
  `);
});

test('old addresses that are pages of the site, or lead to others', () => {
  const redirectsFrom = [
    '/treatments/ice/',
    '/cold/',
    '/search/',
    '/treatments/heat/',
    '/a/',
    '/a/',
  ];
  expect(check({ redirectsFrom })).toMatchInlineSnapshot(`
    "Old addresses of this page, 1: “Old address”: "/treatments/ice/" is the page “Ice”, which a redirect would hide. Take it out, or correct it.
    Old addresses of this page, 2: “Old address”: "/cold/": “Ice” claims it too. Keep it on the page that replaced it.
    Old addresses of this page, 3: “Old address”: "/search/" is a page of the site, which a redirect would hide. Take it out, or correct it.
    Old addresses of this page, 4: “Old address”: "/treatments/heat/" is the address of this page: it would redirect to itself. Take it out, or correct it.
    Old addresses of this page, 6: “Old address”: "/a/": this page lists it twice. Keep it once."
  `);
});

test('what is not on the site is awaited: it may be on its way', () => {
  expect(
    checkBody(
      'A <Term id="disk">disk</Term>, see [it](/conditions/neck-pain/) and [it](/glossary/#disk).\n\n<UrgentAdvice id="fire" />\n\n![A neck](/media/new.png)',
    ),
  ).toMatchInlineSnapshot(`
    "(The picture “/media/new.png” is not in the media folder yet.)
    (Text, line 3: “glossary/disk” is not on the site yet. Publish it first, or correct the name.)
    (Text, line 3: “/conditions/neck-pain/” is not on the site yet. Publish it first, or correct the name.)
    (Text, line 5: “urgent-advice/fire” is not on the site yet. Publish it first, or correct the name.)"
  `);
});

test('what is on the site, or is the entry itself, is right', () => {
  expect(
    checkBody(
      'A <Term id="sciatica">pain</Term>, see [it](/conditions/low-back-pain/), [it](/treatments/heat/) and [it](/glossary/#sciatica).\n\n![A neck](/media/neck.png)',
    ),
  ).toBe('');
});

test('what the guard rejects, and code only once', () => {
  expect(checkBody('#### Deep')).toMatchInlineSnapshot(
    `"Text, line 3: a heading of level 4 follows one of level 1. Choose Heading 2, so that no level is skipped."`,
  );
  expect(checkBody('A {brace}.')).toMatchInlineSnapshot(
    `"Text, line 3: "{brace}." has a curly bracket, which marks code. Use round brackets, or none."`,
  );
  expect(checkBody('<Callout tone="note">\n\nOpen.')).toMatchInlineSnapshot(
    `"Text, line 3: the block <Callout> is opened and closed in different places, or only one of the two. Write both tags, each on a line of its own, or end the single tag with "/>"."`,
  );
});

test('a character in a field that no reader sees', () => {
  expect(check({ title: 'He\u200bat' })).toMatchInlineSnapshot(
    `"Fields: there is a character that readers cannot see: U+200B zero-width space. Delete the word around it and type it again."`,
  );
});
