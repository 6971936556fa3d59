import { expect, test } from 'vitest';
import { massage, neck, treatmentOf } from '../../components/examples/example-views.ts';

test('has its byline, contents, sources, urgent advice and related pages', async () => {
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
    'who-performs',
    'preparation',
    'what-happens',
    'recovery-timeline',
    'coverage',
    'how-it-is-done',
    'questions-to-ask',
    'questions',
    'sources',
  ]);
  expect(view.sources.slice(0, 3).map(({ title }) => title)).toEqual([
    'Example of a source: guideline or expert statement',
    'Example of a source: systematic review',
    'Example of a source: web page of a health body',
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

test('gives each statement of the form its sources, and each milestone its weeks', async () => {
  const { expectations } = await treatmentOf('massage');
  const [whoPerforms, , whatHappens, recovery] = expectations;
  expect(whoPerforms?.points).toEqual([
    { text: 'Someone who has learned how to do it.', sources: [{ number: 3, anchor: 'source-3' }] },
  ]);
  expect(whatHappens?.name).toBe('What happens in a session');
  expect(recovery?.points.map(({ milestone }) => milestone)).toEqual([
    { name: 'Going home', weeks: 'first days', fromWeek: 0, toWeek: 0 },
    { name: 'Driving' },
    { name: 'Desk work', weeks: 'weeks 2 to 6', fromWeek: 2, toWeek: 6 },
    { name: 'Sport', weeks: 'from week 12', fromWeek: 12 },
  ]);
});

test('omits a section of the form without points from the page and from its graph', async () => {
  const empty = {
    whoPerforms: [],
    preparation: [],
    whatHappens: [],
    recoveryTimeline: [],
    coverage: [],
  };
  const view = await treatmentOf('massage', { ...massage, data: { ...massage.data, ...empty } });
  expect(view.expectations).toEqual([]);
  expect(JSON.stringify(view.head.graph)).not.toMatch(/preparation|howPerformed|followup/);
});

test('ignores a review of an earlier text on the page and in its graph', async () => {
  const view = await treatmentOf('massage', { ...massage, body: 'Another text.' });
  expect(view.byline.review).toEqual({ kind: 'withdrawn' });
  expect(JSON.stringify(view.head.graph)).not.toMatch(/reviewedBy|lastReviewed|Name of a reviewer/);
});

test('excludes an archived treatment from search and from its conditions, and links to other pages', async () => {
  const view = await treatmentOf('archived');
  expect(view).toMatchObject({
    isSearchable: false,
    head: { noindex: true, canonical: undefined },
  });
  expect(view.archived?.leadsOn.map(({ name }) => name)).toEqual([neck.title, 'All treatments']);
  expect(JSON.stringify(view.head.graph)).not.toContain('possibleTreatment');
});

test('puts urgent advice, the answer and the deciding facts in the first screen', async () => {
  const view = await treatmentOf('massage');
  expect(view.urgentStrip).toEqual({ label: 'Emergency signs: when to call 911', isOpen: false });
  expect(view.answer).not.toBe('');
  expect(view.decidingFacts.map(({ name }) => name)).toEqual([
    'What it is for',
    'Time it takes',
    'Main risk',
  ]);
  expect(view.decidingFacts.at(-1)?.text).toBe('A serious risk');
});
