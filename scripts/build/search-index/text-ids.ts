import { gunzipSync } from 'node:zlib';
import {
  fingerprintLexicon,
  listTextPaths,
  unpackLexicon,
  type LexiconFile,
} from '../../../src/domain/search/lexicon.ts';

/** One file of a search index, relative to `/pagefind/`. */
export interface IndexFile {
  path: string;
  content: Uint8Array;
}

/** The file with the IDs of the texts, next to the index that assigned them. */
export const textIdsFile = 'ids.json';

/** The prefix of the JSON in each of Pagefind's files. */
const signature = 'pagefind_dcd';

/**
 * Makes the file that maps each page of the lexicon to its text in the index, so that a browser can rank
 * pages without fetching their texts.
 *
 * @param files The files of the index.
 * @throws if a text cannot be read, as after a change of Pagefind's format.
 */
export function writeTextIds(files: readonly IndexFile[], lexicon: LexiconFile): IndexFile {
  const idByPath = new Map(
    files
      .filter(({ path }) => path.endsWith('.pf_fragment'))
      .map((file) => [readFragmentUrl(file), idOf(file)]),
  );
  const ids = listTextPaths(unpackLexicon(lexicon)).map((path) => idByPath.get(path) ?? '');
  const content = JSON.stringify({ of: fingerprintLexicon(lexicon), ids: ids.join(' ') });
  return { path: textIdsFile, content: Buffer.from(content) };
}

function idOf({ path }: IndexFile): string {
  return path.replace(/^.*\/|\.pf_fragment$/g, '').replace(/^en_/, '');
}

function readFragmentUrl({ path, content }: IndexFile): string {
  const text = gunzipSync(content).toString('utf8');
  if (!text.startsWith(signature)) throw new Error(`search index: ${path} is not as it was`);
  const { url } = JSON.parse(text.slice(signature.length)) as { url: string };
  return url;
}
