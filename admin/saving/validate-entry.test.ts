import { expect, test } from 'vitest';
import { exampleArticle } from '../testing/example-article.ts';
import { summarizeDiagnostics, validateEntry } from './validate-entry.ts';

const today = '2026-11-23';

test('An entry that the build accepts is saved', () => {
  expect(validateEntry('articles', { ...exampleArticle, body: 'Text' }, today)).toEqual([]);
});

test('Fields that were touched and cleared do not stand in the way', () => {
  const cleared = {
    image: { file: '', alt: null, decorative: undefined },
    faqs: [],
    publishAt: '',
  };

  expect(validateEntry('articles', { ...exampleArticle, ...cleared }, today)).toEqual([]);
});

test('What no field of the form can check alone is refused in words', () => {
  const entry = {
    ...exampleArticle,
    image: { alt: 'A warm pack' },
    sources: [{ id: 'example', title: 'An example', kind: 'web-page' }],
  };

  expect(validateEntry('articles', entry, today).join('\n')).toMatchInlineSnapshot(`
    "Sources, 1: “Source”: has neither a DOI, nor a PubMed number, nor an address: add one of them. Correct the field as described.
    Picture: “Picture” is missing. Fill in “Picture”."
  `);
});

test('What only several fields together show is refused in words', () => {
  const call = { type: 'phone', id: 'call', placement: 'end', primary: true };
  const entry = {
    ...exampleArticle,
    publishedOn: '2026-03-02',
    updatedOn: '2026-03-01',
    callsToAction: [call, { ...call, placement: 'after-introduction' }],
  };

  expect(validateEntry('articles', entry, today).join('\n')).toMatchInlineSnapshot(`
    "Calls to action, 2: “Short name”: the short name "call" is used twice. Give one of them another, here and in the text, or take it out.
    “Text last updated on”: the page was published on 2026-03-02, but last updated before, on 2026-03-01. Correct one of the two days.
    Calls to action, 2: “The main one”: a second call to action is the main one, besides "call". Leave it switched on (primary: true) for one of them, and off for the others."
  `);
});

test('A day that has not come is only advice, which does not stand in the way', () => {
  const entry = { ...exampleArticle, publishedOn: '2026-12-24', updatedOn: '2026-12-24' };

  expect(validateEntry('articles', entry, today)).toEqual([]);
});

test('Spaces alone are no title', () => {
  expect(validateEntry('articles', { ...exampleArticle, title: '  ' }, today))
    .toMatchInlineSnapshot(`
    [
      "“Title” is missing. Fill in “Title”. The words a patient would search for.",
    ]
  `);
});

test('Code in the text is refused before it is saved', () => {
  const entry = { ...exampleArticle, body: 'Words.\n\nA {brace} is code.' };

  expect(validateEntry('articles', entry, today)).toMatchInlineSnapshot(`
    [
      "Text, line 3: "{brace} is code." has a curly bracket, which marks code. Use round brackets, or none.",
    ]
  `);
});

test('A collection that the model does not have is none of its business', () => {
  expect(validateEntry('toString', {}, today)).toEqual([]);
});

test('A refusal tells of three problems and counts the rest', () => {
  expect(summarizeDiagnostics(['One.', 'Two.', 'Three.'])).toBe('One. Two. Three.');
  expect(summarizeDiagnostics(['One.', 'Two.', 'Three.', 'Four.', 'Five.'])).toBe(
    'One. Two. Three. Problems besides: 2.',
  );
});
