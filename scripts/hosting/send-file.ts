import { readFile, stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join } from 'node:path';

/** The content types of a site's files, by extension; browsers download any others. */
const types: Readonly<Record<string, string>> = {
  '.avif': 'image/avif',
  '.css': 'text/css; charset=utf-8',
  '.gif': 'image/gif',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'text/xml; charset=utf-8',
};

/** The encodings of compressed copies, smallest first. */
const encodings = [
  { name: 'br', ending: '.br' },
  { name: 'gzip', ending: '.gz' },
] as const;

/**
 * Sends a file of a folder, or its compressed copy if there is one and the client accepts it. Reads the
 * whole file before sending anything: if a new build deletes it meanwhile, the response is a 404, not a
 * truncated file.
 *
 * @param path A plain, decoded path; one that ends with a slash means the folder's index.html.
 * @returns false if there is no such file; then nothing was sent.
 */
export async function sendFile(
  folder: string,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
  const source = await readVersion(file);
  if (!source) return false;
  const accepted = (request.headers['accept-encoding'] ?? '').split(/\s*,\s*/);
  const copies = encodings.filter(({ name }) => accepted.includes(name));
  let sent = { ...source, encoding: '' };
  for (const { name, ending } of copies) {
    const copy = sent.encoding === '' ? await readVersion(file + ending) : undefined;
    if (copy) sent = { ...copy, encoding: name };
  }
  response.setHeader(
    'Content-Type',
    types[extname(file).toLowerCase()] ?? 'application/octet-stream',
  );
  response.setHeader('Vary', 'Accept-Encoding');
  response.setHeader('ETag', sent.etag);
  if (request.headers['if-none-match'] === sent.etag) {
    response.writeHead(304).end();
    return true;
  }
  if (sent.encoding !== '') response.setHeader('Content-Encoding', sent.encoding);
  response.writeHead(200, { 'Content-Length': sent.content.byteLength });
  response.end(request.method === 'HEAD' ? undefined : sent.content);
  return true;
}

async function readVersion(file: string): Promise<{ content: Buffer; etag: string } | undefined> {
  try {
    const { size, mtimeMs } = await stat(file);
    return { content: await readFile(file), etag: `W/"${size}-${Math.floor(mtimeMs)}"` };
  } catch {
    return undefined;
  }
}
