import { readdir, readFile, stat, utimes, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** The extensions of files to compress; pictures and the search index already are. */
const endings = new Set(['.css', '.html', '.js', '.json', '.mjs', '.svg', '.txt', '.wasm', '.xml']);
/** A smaller response fits in one packet with its headers, compressed or not. */
const minBytes = 1024;

const encoders = [
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
 * Writes compressed copies of a site's text files next to them, as `.br` and `.gz`, for servers to send.
 * Only a deploy does this, because it takes longer than the build.
 *
 * @returns the number of files that have copies.
 */
export async function compressSite(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && endings.has(extname(entry.name)))
    .map((entry) => join(entry.parentPath, entry.name));
  let compressed = 0;
  // zlib runs in threads of its own, so these workers mostly wait.
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
    encoders.map(async ({ ending, compress }) => {
      await writeFile(file + ending, await compress(content));
      // Servers validate a browser's copy by the modification time.
      await utimes(file + ending, atime, mtime);
    }),
  );
  return true;
}
