import { expect, test } from 'vitest';
import {
  fingerprintLexicon,
  listTextPaths,
  packLexicon,
  packVocabulary,
  unpackLexicon,
} from './lexicon.ts';
import { smallLexicon } from './testing/small-lexicon.ts';

test('survives packing and unpacking', () => {
  const file = JSON.parse(JSON.stringify(packLexicon(smallLexicon))) as ReturnType<
    typeof packLexicon
  >;
  expect(unpackLexicon(file, packVocabulary(smallLexicon))).toEqual({
    ...smallLexicon,
    pages: smallLexicon.pages.map((page) => ({ ...page, careLevel: page.careLevel })),
  });
});

test('lists one text for all glossary words', () => {
  expect(listTextPaths(smallLexicon)).toEqual([
    '/conditions/tooth-pain/',
    '/conditions/gum-disease-gingivitis/',
    '/treatments/root-canal-treatment-for-toothache/',
    '/treatments/flossing/',
    '/glossary/',
  ]);
});

test('has a different fingerprint for a different order of pages', () => {
  const turned = { ...smallLexicon, pages: smallLexicon.pages.toReversed() };
  expect(fingerprintLexicon(packLexicon(turned))).not.toBe(
    fingerprintLexicon(packLexicon(smallLexicon)),
  );
});
