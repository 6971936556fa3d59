import { existsSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { createHttpServer } from '../../admin/http/create-http-server.ts';
import { headersOf } from './header-rules.ts';
import { readHostingRules } from './hosting-rules.ts';
import { addressesOf } from './redirects-file.ts';
import { sendFile } from './send-file.ts';
import { isServed, servedMethods } from './served-paths.ts';

/** A running server, with its address, which has no trailing slash. */
export interface SiteServer {
  url: string;
  stop(): Promise<void>;
}

/**
 * Serves a built site on this machine, with its headers and redirects. Reads files on each request, so a
 * rebuilt site is served at once.
 *
 * @param port 0 for any free port.
 */
export async function serveSite(folder: string, port: number): Promise<SiteServer> {
  const reject = (_request: IncomingMessage, response: ServerResponse, status: 404 | 405) => {
    for (const name of response.getHeaderNames()) {
      if (name !== 'allow') response.removeHeader(name);
    }
    const page = readNotFound(folder);
    const type = { 'Content-Type': 'text/html; charset=utf-8' };
    const { headers } = readHostingRules(folder);
    respond(response, status, { ...headersOf(headers, '/404.html'), ...type }, page);
  };
  const options = { methods: servedMethods, reject };
  const server = createHttpServer(options, async (request, response, { path, query }) => {
    const rules = readHostingRules(folder);
    const target = findTarget(rules.redirects, path) ?? findFolder(folder, path);
    if (target !== undefined) {
      respond(response, 301, { ...headersOf(rules.headers, '/'), Location: target + query });
      return;
    }
    const own = headersOf(rules.headers, path);
    for (const [name, value] of Object.entries(own)) response.setHeader(name, value);
    const isSent = isServed(path) && (await sendFile(folder, path, request, response));
    if (!isSent) reject(request, response, 404);
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

function respond(
  response: ServerResponse,
  status: number,
  headers: Record<string, string>,
  body = '',
): void {
  response.writeHead(status, headers).end(body);
}

function findTarget(redirects: readonly { from: string; to: string }[], path: string) {
  return redirects.find(({ from }) => addressesOf(from).includes(path))?.to;
}

/** The address with a trailing slash, if the path is a page's and lacks it. */

function findFolder(folder: string, path: string): string | undefined {
  if (path.endsWith('/') || !existsSync(join(folder, path, 'index.html'))) return undefined;
  return `${encodeURI(path)}/`;
}

function readNotFound(folder: string): string {
  const page = join(folder, '404.html');
  if (existsSync(page)) return readFileSync(page, 'utf8');
  return '<!doctype html><title>Not built yet</title><p>The site is not built yet. Reload in a moment.';
}
