import type { PageText } from '../domain/search/excerpt.ts';
import { fragmentPath, idPrefix, parseFragment } from '../domain/search/pagefind/index-files.ts';
import { listTextPaths } from '../domain/search/lexicon.ts';
import { combineTexts, namesHold } from '../domain/search/rank.ts';
import type { NameAnswer } from '../domain/search/answer.ts';
import type { Names } from './names.ts';
import { loadPagefind, pagefindFolder } from './pagefind.ts';

/** The texts of all pages, for searching and reading. */
export interface Texts {
  /** Returns how well each page answers a search, by path, from 0 to 1. */
  rate(answer: NameAnswer): Promise<ReadonlyMap<string, number>>;
  /** Returns the text of a page, or undefined if there is none. */
  read(path: string): Promise<PageText | undefined>;
}

/** The number of words to search for in a long question. Each word is another file to fetch. */
const mostWords = 5;
/** If the search names a page, the texts only rank the pages after it. */
const mostWordsBesideName = 2;
/** A phrase counts as much as one more word. */
const phraseWeight = 1;

/** Loads the full-text index. */
export async function openTexts(names: Names): Promise<Texts> {
  const [pagefind, ids] = await Promise.all([loadPagefind(), loadIds()]);
  const paths = listTextPaths(names.index.lexicon);
  // The cache may hold names of one build and texts of another, which do not match.
  const known = ids.of === names.edition ? ids.ids.split(' ') : [];
  const pathById = new Map(known.map((id, index) => [idPrefix + id, paths[index] ?? '']));
  const idByPath = new Map([...pathById].map(([id, path]) => [path, id]));

  const score = async (words: string): Promise<Map<string, number>> => {
    const { results } = await pagefind.search(words);
    return new Map(
      results.flatMap(({ id, score: points }) => {
        const path = pathById.get(id);
        return path === undefined ? [] : [[path, points] as const];
      }),
    );
  };

  const readings = new Map<string, Promise<PageText | undefined>>();
  return {
    rate: async ({ reading, hits, meant }) => {
      const isNamed = (hits[0]?.score ?? 0) >= namesHold;
      const asked = listAsked(reading).slice(0, isNamed ? mostWordsBesideName : mostWords);
      const isPhrase = asked.length > 1 && asked.length === meant.split(/\s+/).length;
      const phrase = isPhrase ? [{ words: `"${meant}"`, weight: phraseWeight }] : [];
      const answers = await Promise.all(
        [...asked, ...phrase].map(async ({ words, weight }) => ({
          scores: await score(words),
          weight,
        })),
      );
      return combineTexts(answers, paths.length);
    },
    read: (path) => {
      const id = idByPath.get(path);
      const reading = readings.get(path) ?? (id ? fetchText(id) : Promise.resolve(undefined));
      readings.set(path, reading);
      return reading;
    },
  };
}

/** Pagefind shortens a shorter word, or one in no text, to a prefix of many others. */
const shortestAsked = 3;

/** Returns the words to search for in the texts, as the library spells them, the most significant first. */
function listAsked({ words }: NameAnswer['reading']): { words: string; weight: number }[] {
  return words
    .filter(({ typed, best }) => best !== undefined && typed.length >= shortestAsked)
    .sort((a, b) => b.weight - a.weight)
    .map(({ typed, best }) => ({
      words: best?.word.written ?? typed,
      weight: best?.likeness ?? 1,
    }));
}

interface TextIds {
  of: string;
  ids: string;
}

async function loadIds(): Promise<TextIds> {
  const response = await fetch(`${pagefindFolder}ids.json`);
  if (!response.ok) throw new Error(`ids of the texts: ${response.status}`);
  return (await response.json()) as TextIds;
}

/** Fetches the text of a page from Pagefind's index. */
async function fetchText(id: string): Promise<PageText | undefined> {
  const response = await fetch(pagefindFolder + fragmentPath(id));
  if (!response.ok || !response.body) return undefined;
  const plain = response.body.pipeThrough(new DecompressionStream('gzip'));
  const { content, anchors, meta } = parseFragment(await new Response(plain).text());
  return { content, anchors, summary: meta.summary };
}
