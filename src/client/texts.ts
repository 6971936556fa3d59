import type { PageText } from '../domain/search/excerpt.ts';
import { fragmentPath, idPrefix, parseFragment } from '../domain/search/pagefind/index-files.ts';
import { listTextPaths } from '../domain/search/lexicon.ts';
import { combineTexts, namesHold } from '../domain/search/rank.ts';
import type { NameAnswer } from '../domain/search/answer.ts';
import type { Names } from './names.ts';
import { loadPagefind, pagefindFolder } from './pagefind.ts';

/** The texts of all pages, to search and to read. */
export interface Texts {
  /** How well each page answers a search, by address, from 0 to 1. */
  rate(answer: NameAnswer): Promise<ReadonlyMap<string, number>>;
  /** A page's text; undefined where there is none of it. */
  read(path: string): Promise<PageText | undefined>;
}

/** A long question is answered by its most telling words; each further one is a further file to fetch. */
const mostWords = 5;
/** Where a name has answered, the texts only say which pages come after it. */
const mostWordsBesideName = 2;
/** A phrase counts about as much as one more word. */
const phraseWeight = 1;

/** Loads the full-text index. */
export async function openTexts(names: Names): Promise<Texts> {
  const [pagefind, ids] = await Promise.all([loadPagefind(), loadIds()]);
  const paths = listTextPaths(names.index.lexicon);
  // Names of one build and texts of another, as a cache may hold them, cannot be joined.
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

/** Pagefind cuts a shorter word, or one that no text has, to a beginning that many have. */
const shortestAsked = 3;

/** The words to ask the texts for, the most telling first: what each was meant to be, as the library writes it. */
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
