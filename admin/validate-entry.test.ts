import { expect, test } from 'vitest';
import { exampleArticle } from './testing/example-article.ts';
import { describeRefusal, validateEntry } from './validate-entry.ts';

test('An entry that the build accepts is saved', () => {
  expect(validateEntry('articles', { ...exampleArticle, body: 'Text' })).toEqual([]);
});

test('Fields that were touched and cleared do not stand in the way', () => {
  const cleared = {
    image: { file: '', alt: null, decorative: undefined },
    faqs: [],
    publishAt: '',
  };

  expect(validateEntry('articles', { ...exampleArticle, ...cleared })).toEqual([]);
});

test('What no field of the form can check alone is refused in words', () => {
  const entry = {
    ...exampleArticle,
    image: { alt: 'A warm pack' },
    sources: [{ id: 'example', title: 'An example', kind: 'web-page' }],
  };

  expect(validateEntry('articles', entry).join('\n')).toMatchInlineSnapshot(`
    "Sources, 1: “Source”: has neither a DOI, nor a PubMed number, nor an address: add one of them. Correct the field as it says.
    Picture: “Picture” is missing. Fill in “Picture”."
  `);
});

test('Spaces alone are no title', () => {
  expect(validateEntry('articles', { ...exampleArticle, title: '  ' })).toMatchInlineSnapshot(`
    [
      "“Title” is missing. Fill in “Title”. The words a patient would search for.",
    ]
  `);
});

test('Code in the text is refused before it is saved', () => {
  const entry = { ...exampleArticle, body: 'Words.\n\nA {brace} is code.' };

  expect(validateEntry('articles', entry)).toMatchInlineSnapshot(`
    [
      "Text, line 3: "{brace} is code." has a curly bracket, which marks code. Use round brackets, or none.",
    ]
  `);
});

test('A collection that the model does not have is none of its business', () => {
  expect(validateEntry('toString', {})).toEqual([]);
});

test('A refusal tells of three problems and counts the rest', () => {
  expect(describeRefusal(['One.', 'Two.', 'Three.'])).toBe('One. Two. Three.');
  expect(describeRefusal(['One.', 'Two.', 'Three.', 'Four.', 'Five.'])).toBe(
    'One. Two. Three. Problems besides: 2.',
  );
});
