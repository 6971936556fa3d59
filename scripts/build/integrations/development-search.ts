import type { AstroIntegration, HookParameters } from 'astro';
import {
  lexiconPath,
  listTextPaths,
  unpackLexicon,
  vocabularyPath,
  type LexiconFile,
  type VocabularyFile,
} from '../../../src/domain/search/lexicon.ts';
import { buildSearchIndex } from '../search-index/build-index.ts';
import { signsPath, type SignsFile } from '../../../src/domain/warning-signs/signs.ts';
import type { IndexFile } from '../../../src/domain/search/pagefind/index-files.ts';

/**
 * Search in the development server: indexes the server's own pages on the first request, and again after
 * a change. For built sites, see scripts/build/build-site.ts.
 */
export function developmentSearch(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:server:setup': ({ server }) => serveIndexOf(server),
    },
  };
}

type DevServer = HookParameters<'astro:server:setup'>['server'];

function serveIndexOf(server: DevServer): void {
  let files: Promise<Map<string, IndexFile>> | undefined;
  for (const event of ['add', 'change', 'unlink']) {
    server.watcher.on(event, () => (files = undefined));
  }
  server.middlewares.use('/pagefind/', (request, response, next) => {
    const path = (request.url ?? '').replace(/^\//, '').replace(/\?.*$/, '');
    const origin = `http://${request.headers.host}`;
    (files ??= indexServedPages(origin))
      .then((index) => {
        const file = index.get(path);
        if (!file) {
          next();
          return;
        }
        const type = path.endsWith('.js') ? 'text/javascript' : 'application/octet-stream';
        response.setHeader('Content-Type', path.endsWith('.json') ? 'application/json' : type);
        response.end(file.content);
      })
      .catch(next);
  });
}

/** Indexes the pages that the lexicon lists, which are all that search can find. */
async function indexServedPages(origin: string): Promise<Map<string, IndexFile>> {
  const read = async (path: string): Promise<unknown> => (await fetch(origin + path)).json();
  const lexicon = (await read(lexiconPath)) as LexiconFile;
  const vocabulary = (await read(vocabularyPath)) as VocabularyFile;
  const signs = (await read(signsPath)) as SignsFile;
  const pages = await Promise.all(
    listTextPaths(unpackLexicon(lexicon)).map(async (url) => ({
      url,
      html: await (await fetch(origin + url)).text(),
    })),
  );
  const files = await buildSearchIndex(pages, { lexicon, vocabulary, signs });
  return new Map(files.map((file) => [file.path, file]));
}
