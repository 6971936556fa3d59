import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { headersOf } from './header-rules.ts';
import { readHostingRules } from './hosting-rules.ts';
import { addressesOf } from './redirects-file.ts';

/** A server of a built site, and the address it answers at, without a slash at the end. */
export interface SiteServer {
  url: string;
  stop(): Promise<void>;
}

/** What tells a host how to serve the site, and is no part of it. */
const hidden = new Set(['/_headers', '/_redirects']);

/**
 * Serves a built site on this machine alone, with the headers and redirects that it carries for its
 * host. Files are read afresh for each request, so a site that is built anew is served at once.
 *
 * @param port 0 for any that is free.
 */
export async function serveSite(folder: string, port: number): Promise<SiteServer> {
  const files = sirv(folder, { dev: true, etag: true, brotli: true, gzip: true });
  const server = createServer((request, response) => {
    const rules = readHostingRules(folder);
    const path = readPath(request.url);
    const target = findTarget(rules.redirects, path) ?? findFolder(folder, path);
    if (target !== undefined) {
      send(response, 301, { ...headersOf(rules.headers, '/'), Location: target });
      return;
    }
    const answerNotFound = () => {
      for (const name of response.getHeaderNames()) response.removeHeader(name);
      void readNotFound(folder).then((page) => {
        const type = { 'Content-Type': 'text/html; charset=utf-8' };
        send(response, 404, { ...headersOf(rules.headers, '/404.html'), ...type }, page);
      });
    };
    if (hidden.has(path)) {
      answerNotFound();
      return;
    }
    for (const [name, value] of Object.entries(headersOf(rules.headers, path))) {
      response.setHeader(name, value);
    }
    files(request, response, answerNotFound);
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

function send(
  response: ServerResponse,
  status: number,
  headers: Record<string, string>,
  body = '',
): void {
  response.writeHead(status, headers).end(body);
}

/** The path of a request as the names of files are written; whatever cannot be read leads nowhere. */
function readPath(url = '/'): string {
  try {
    return decodeURI(new URL(url, 'http://site.invalid').pathname);
  } catch {
    return '/404.html';
  }
}

function findTarget(redirects: readonly { from: string; to: string }[], path: string) {
  return redirects.find(({ from }) => addressesOf(from).includes(path))?.to;
}

/** The address with a slash at its end, where a page is a folder and was asked for without. */
function findFolder(folder: string, path: string): string | undefined {
  if (path.endsWith('/') || !existsSync(join(folder, path, 'index.html'))) return undefined;
  return `${encodeURI(path.replace(/^\/+/, '/'))}/`;
}

async function readNotFound(folder: string): Promise<string> {
  const page = join(folder, '404.html');
  if (existsSync(page)) return readFile(page, 'utf8');
  return '<!doctype html><title>Not built yet</title><p>The site is not built yet. Reload in a moment.';
}
