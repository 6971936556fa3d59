import { gunzipSync } from 'node:zlib';
import {
  fragmentIdOf,
  idPrefix,
  parseFragment,
  type IndexFile,
} from '../../../src/domain/search/pagefind/index-files.ts';
import {
  fingerprintLexicon,
  listTextPaths,
  unpackLexicon,
  type LexiconFile,
} from '../../../src/domain/search/lexicon.ts';

/** The file with the IDs of the texts, next to the index that assigned them. */
export const textIdsFile = 'ids.json';

/**
 * Makes the file that maps each page of the lexicon to its text in the index, so that a browser can rank
 * pages without fetching their texts.
 *
 * @param files The files of the index.
 * @throws if Pagefind's format has changed.
 */
export function writeTextIds(files: readonly IndexFile[], lexicon: LexiconFile): IndexFile {
  const idByPath = new Map(
    files.flatMap((file) => {
      const id = fragmentIdOf(file);
      if (id === undefined) return [];
      const { url } = parseFragment(gunzipSync(file.content).toString('utf8'));
      return [[url, id.slice(idPrefix.length)] as const];
    }),
  );
  const ids = listTextPaths(unpackLexicon(lexicon)).map((path) => idByPath.get(path) ?? '');
  const content = JSON.stringify({ of: fingerprintLexicon(lexicon), ids: ids.join(' ') });
  return { path: textIdsFile, content: Buffer.from(content) };
}
