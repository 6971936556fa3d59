import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';

/** A server of a built site, and the address it answers at, without a slash at the end. */
export interface SiteServer {
  url: string;
  stop(): Promise<void>;
}

/**
 * Serves a built site on this machine alone. Files are read afresh for each request, so a site that
 * is built anew is served at once.
 *
 * @param port 0 for any that is free.
 */
export async function serveSite(folder: string, port: number): Promise<SiteServer> {
  const files = sirv(folder, { dev: true, etag: true });
  const server = createServer((request, response) => {
    files(request, response, () => {
      void answerNotFound(folder).then((page) => {
        response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' }).end(page);
      });
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answerNotFound(folder: string): Promise<string> {
  const page = join(folder, '404.html');
  if (existsSync(page)) return readFile(page, 'utf8');
  return '<!doctype html><title>Not built yet</title><p>The site is not built yet. Reload in a moment.';
}
