import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

export type Handler = (request: Request) => Promise<Response> | Response;

export interface TestServer {
  origin: string;
  /** Every address that was asked for, as a server's log would have it. */
  log: string[];
  stop(): Promise<void>;
}

/** Serves a fetch handler on this machine, at a port that is free. */
export async function serve(makeHandler: (origin: string) => Handler): Promise<TestServer> {
  const log: string[] = [];
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const origin = `http://127.0.0.1:${String(port)}`;
  const handle = makeHandler(origin);
  server.on('request', (incoming: IncomingMessage, outgoing: ServerResponse) => {
    log.push(`${incoming.method ?? ''} ${incoming.url ?? ''}`);
    void (async () => {
      const body = incoming.method === 'POST' ? await read(incoming) : null;
      const headers = new Headers(incoming.headers as Record<string, string>);
      const url = new URL(incoming.url ?? '/', origin);
      const request = new Request(url, { method: incoming.method ?? 'GET', headers, body });
      const response = await handle(request);
      outgoing.writeHead(response.status, [...response.headers].flat()).flushHeaders();
      outgoing.end(await response.text());
    })();
  });
  return {
    origin,
    log,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function read(incoming: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}
