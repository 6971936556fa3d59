import { expect, test } from 'vitest';
import { exampleArticle } from '../testing/example-article.ts';
import { summarizeDiagnostics, validateEntry } from './validate-entry.ts';

const today = '2026-11-23';
const validate = (entry: object) => validateEntry('articles', entry, today);
const listTexts = (entry: object) => validate(entry).map(({ text }) => text);

test('An entry that the build accepts is saved', () => {
  expect(validate({ ...exampleArticle, body: 'Text' })).toEqual([]);
});

test('Fields that were touched and cleared do not stand in the way', () => {
  const cleared = {
    image: { file: '', alt: null, decorative: undefined },
    faqs: [],
    publishAt: '',
  };

  expect(validate({ ...exampleArticle, ...cleared })).toEqual([]);
});

test('What no field of the form can check alone is rejected in the words of the form', () => {
  const entry = {
    ...exampleArticle,
    image: { alt: 'A warm pack' },
    sources: [{ id: 'example', title: 'An example', kind: 'web-page' }],
  };

  expect(listTexts(entry).join('\n')).toMatchInlineSnapshot(`
    "Sources, 1: “Source”: has neither a DOI, nor a PubMed number, nor an address: add one of them. Correct the field as described.
    Picture: “Picture” is missing. Fill in “Picture”."
  `);
});

test('What only several fields together show is rejected in the words of the form', () => {
  const call = { type: 'phone', id: 'call', placement: 'end', primary: true };
  const entry = {
    ...exampleArticle,
    publishedOn: '2026-03-02',
    updatedOn: '2026-03-01',
    callsToAction: [call, { ...call, placement: 'after-introduction' }],
  };

  expect(listTexts(entry).join('\n')).toMatchInlineSnapshot(`
    "Calls to action, 2: “Short name”: the short name "call" is used twice. Give one of them another, here and in the text, or take it out.
    “Text last updated on”: the page was published on 2026-03-02, but last updated before, on 2026-03-01. Correct one of the two days.
    Calls to action, 2: “The main one”: a second call to action is the main one, besides "call". Leave it switched on (primary: true) for one of them, and off for the others."
  `);
});

test('A day that has not come is only advice, which does not stand in the way', () => {
  const entry = { ...exampleArticle, publishedOn: '2026-12-24', updatedOn: '2026-12-24' };

  expect(validate(entry)).toEqual([]);
});

test('Spaces alone are no title', () => {
  expect(validate({ ...exampleArticle, title: '  ' })).toMatchInlineSnapshot(`
    [
      {
        "path": "title",
        "text": "“Title” is missing. Fill in “Title”. The words a patient would search for.",
      },
    ]
  `);
});

test('Code in the text is rejected before it is saved', () => {
  const entry = { ...exampleArticle, body: 'Words.\n\nA {brace} is code.' };

  expect(validate(entry)).toMatchInlineSnapshot(`
    [
      {
        "path": "body.3",
        "text": "Text, line 3: "{brace} is code." has a curly bracket, which marks code. Use round brackets, or none.",
      },
    ]
  `);
});

test('A collection that the model does not have is none of its business', () => {
  expect(validateEntry('toString', {}, today)).toEqual([]);
});

test('A summary names three problems and counts the rest', () => {
  const summarize = (...texts: string[]) =>
    summarizeDiagnostics(texts.map((text) => ({ text, path: '' })));

  expect(summarize('One.', 'Two.', 'Three.')).toBe('One. Two. Three.');
  expect(summarize('One.', 'Two.', 'Three.', 'Four.', 'Five.')).toBe(
    'One. Two. Three. Other problems: 2.',
  );
});
