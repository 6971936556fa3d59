import { readdir, readFile, stat, utimes, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** What text is; pictures and the search index are compressed in themselves. */
const endings = new Set(['.css', '.html', '.js', '.json', '.mjs', '.svg', '.txt', '.wasm', '.xml']);
/** Below this a response fits one packet with its headers either way. */
const minBytes = 1024;

const makers = [
  {
    ending: '.br',
    compress: (content: Buffer) =>
      promisify(brotliCompress)(content, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
          [constants.BROTLI_PARAM_SIZE_HINT]: content.byteLength,
        },
      }),
  },
  { ending: '.gz', compress: (content: Buffer) => promisify(gzip)(content, { level: 9 }) },
];

/**
 * Puts a compressed copy beside every text of a site that is worth it, as `.br` and `.gz`: the server
 * sends them as they are. They are made for a deploy alone, since they take longer than the build.
 *
 * @returns how many files have copies.
 */
export async function compressSite(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && endings.has(extname(entry.name)))
    .map((entry) => join(entry.parentPath, entry.name));
  let compressed = 0;
  // zlib works in threads of its own, so each worker here waits more than it works.
  const work = async () => {
    for (let file = files.pop(); file !== undefined; file = files.pop()) {
      if (await compressFile(file)) compressed += 1;
    }
  };
  await Promise.all(Array.from({ length: 2 * availableParallelism() }, work));
  return compressed;
}

async function compressFile(file: string): Promise<boolean> {
  const content = await readFile(file);
  if (content.byteLength < minBytes) return false;
  const { atime, mtime } = await stat(file);
  await Promise.all(
    makers.map(async ({ ending, compress }) => {
      await writeFile(file + ending, await compress(content));
      // Servers tell by its time whether a reader's copy is still right.
      await utimes(file + ending, atime, mtime);
    }),
  );
  return true;
}
