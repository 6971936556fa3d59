import { once } from 'node:events';
import type { IncomingMessage, Server } from 'node:http';
import { createHttpServer } from '../http/create-http-server.ts';
import { answerRequest } from './answer-request.ts';
import { makeFileStore } from './file-store.ts';
import { openGitStore } from './git-store.ts';
import { requestSchema } from './requests.ts';
import { ValidationError } from './store.ts';

export interface LocalServerOptions {
  /** The folder that it writes to: the project, or for `git` a clone that nothing else works in. */
  repository: string;
  /** 0 for any that is free. */
  port: number;
  /** The origin of the site whose CMS may use it, like `http://127.0.0.1:4321`. */
  siteOrigin: string;
  /** `fs` writes files; `git` makes commits, and keeps drafts as branches. */
  mode?: 'fs' | 'git';
}

export interface LocalServer {
  /** The value for CMS_PROXY_URL. */
  proxyUrl: string;
  stop(): Promise<void>;
}

const host = '127.0.0.1';
const path = '/api/v1';
const largestRequest = 60_000_000;

/**
 * Starts the server through which the CMS writes to this machine. It speaks the protocol of
 * decap-server and takes its place, because that one cannot be made safe from outside: it commits with
 * `git add .`, merges in a working copy that a conflict leaves half merged, and writes to any path.
 *
 * It has no login, so it listens on this machine alone, answers to the pages of one site, and writes
 * nothing but entries and media. It does one thing at a time.
 *
 * @throws where the port is taken, or the folder is no repository.
 */
export async function startLocalServer(options: LocalServerOptions): Promise<LocalServer> {
  const { repository, siteOrigin, mode = 'fs' } = options;
  const store = mode === 'git' ? await openGitStore(repository) : makeFileStore(repository);
  const inTurn = makeQueue();
  const server = createHttpServer({ methods: ['POST', 'OPTIONS'] }, async (request, response) => {
    const headers = {
      'Access-Control-Allow-Origin': siteOrigin,
      'Access-Control-Allow-Headers': 'Content-Type',
      'Cache-Control': 'no-store',
      'Content-Type': 'application/json; charset=utf-8',
      Vary: 'Origin',
    };
    if (request.method === 'OPTIONS') return void response.writeHead(204, headers).end();
    await answer(request, { port, siteOrigin }, (body) =>
      inTurn(() => answerRequest(store, body)),
    ).then(
      (result) => response.writeHead(200, headers).end(JSON.stringify(result)),
      (error: unknown) => {
        const status = error instanceof ValidationError ? error.status : 500;
        const message = error instanceof Error ? error.message : String(error);
        response.writeHead(status, headers).end(JSON.stringify({ error: message }));
      },
    );
  });
  const port = await listen(server, options.port);
  return {
    proxyUrl: `http://${host}:${port}${path}`,
    stop: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

type Body = Parameters<typeof answerRequest>[1];

/** @throws {ValidationError} before anything of a request is done that does not come from the site's editor. */
async function answer(
  request: IncomingMessage,
  { port, siteOrigin }: Pick<LocalServerOptions, 'port' | 'siteOrigin'>,
  act: (body: Body) => Promise<unknown>,
): Promise<unknown> {
  const { headers, url } = request;
  // A site of somebody else can point its name at this machine; the name stays in the header.
  const isOurs = [`${host}:${port}`, `localhost:${port}`].includes(headers.host ?? '');
  const isAllowed = headers.origin === undefined || headers.origin === siteOrigin;
  if (!isOurs || !isAllowed) throw new ValidationError(403, 'this server is for one editor alone.');
  if (url !== path) throw new ValidationError(404, 'there is nothing here.');
  if (!/^application\/json *(?:;|$)/i.test(headers['content-type'] ?? '')) {
    throw new ValidationError(400, 'a request is JSON.');
  }
  const { data, error } = requestSchema.safeParse(parseJson(await readBody(request)));
  if (!data)
    throw new ValidationError(422, `the request is not understood: ${error.issues[0]?.message}`);
  return act(data);
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > largestRequest) throw new ValidationError(400, 'the request is too large.');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new ValidationError(400, 'a request is JSON.');
  }
}

/** What is asked while something is done waits for it: no two changes can cross each other. */
function makeQueue() {
  let last: Promise<unknown> = Promise.resolve();
  return <T>(act: () => Promise<T>): Promise<T> => {
    const next = last.then(act, act);
    last = next.catch(() => undefined);
    return next;
  };
}

/** Returns the port: the given one or, for 0, that which the machine chose. */
async function listen(server: Server, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const message = `port ${port} is taken: another program listens on it. Choose another port.`;
      reject(error.code === 'EADDRINUSE' ? new Error(message, { cause: error }) : error);
    });
    server.listen(port, host, resolve);
  });
  const address = server.address();
  return typeof address === 'object' && address ? address.port : port;
}
