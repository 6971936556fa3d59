import { expect, test } from 'vitest';
import {
  fingerprintLexicon,
  listTextPaths,
  packLexicon,
  packVocabulary,
  unpackLexicon,
} from './lexicon.ts';
import { smallLexicon } from './testing/small-lexicon.ts';

test('a lexicon comes back whole from its files', () => {
  const file = JSON.parse(JSON.stringify(packLexicon(smallLexicon))) as ReturnType<
    typeof packLexicon
  >;
  expect(unpackLexicon(file, packVocabulary(smallLexicon))).toEqual({
    ...smallLexicon,
    pages: smallLexicon.pages.map((page) => ({ ...page, careLevel: page.careLevel })),
  });
});

test('words of the glossary share one text', () => {
  expect(listTextPaths(smallLexicon)).toEqual([
    '/conditions/tooth-pain/',
    '/conditions/gum-disease-gingivitis/',
    '/treatments/root-canal-treatment-for-toothache/',
    '/treatments/flossing/',
    '/glossary/',
  ]);
});

test('another order of pages has another fingerprint', () => {
  const turned = { ...smallLexicon, pages: smallLexicon.pages.toReversed() };
  expect(fingerprintLexicon(packLexicon(turned))).not.toBe(
    fingerprintLexicon(packLexicon(smallLexicon)),
  );
});
