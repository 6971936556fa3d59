import {
  createServer,
  STATUS_CODES,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import { parseRequestTarget, type RequestTarget } from './request-target.ts';

/** Answers one request. What it throws, and what its promise rejects with, becomes a status of 500. */
export type RequestHandler = (
  request: IncomingMessage,
  response: ServerResponse,
  target: RequestTarget,
) => void | Promise<void>;

interface HttpServerOptions {
  /** Every other method is answered with 405. */
  methods: readonly string[];
  /** Answers where the target is no plain path, and where a method is not allowed. */
  reject?(request: IncomingMessage, response: ServerResponse, status: 404 | 405): void;
}

/** How long, in milliseconds, a client may take to send its headers and its whole request. */
const headersTimeout = 10_000;
const requestTimeout = 60_000;

/**
 * The HTTP server beneath the static, the editing and the sign-in server. Every request gets an answer,
 * whatever its request line and headers are, and none of them ends the process.
 */
export function createHttpServer(
  { methods, reject = rejectPlainly }: HttpServerOptions,
  handle: RequestHandler,
): Server {
  const server = createServer({ headersTimeout, requestTimeout }, (request, response) => {
    // A client that leaves while it is answered is no fault of the server's.
    response.on('error', () => undefined);
    void respond(request, response).catch(() => answerWithText(response, 500));
  });
  const respond = async (request: IncomingMessage, response: ServerResponse) => {
    if (!methods.includes(request.method ?? '')) {
      response.setHeader('Allow', methods.join(', '));
      reject(request, response, 405);
      return;
    }
    const target = parseRequestTarget(request.url ?? '');
    if (target) await handle(request, response, target);
    else reject(request, response, 404);
  };
  // Node hands these over as bare sockets, and closes them without a word where nobody listens.
  server.on('connect', (_request, socket) => {
    socket.on('error', () => undefined);
    socket.end(
      `HTTP/1.1 405 Method Not Allowed\r\nAllow: ${methods.join(', ')}\r\nCache-Control: no-store\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`,
    );
  });
  return server;
}

function rejectPlainly(_request: IncomingMessage, response: ServerResponse, status: number): void {
  answerWithText(response, status);
}

/** Answers with the name of a status, which no cache keeps. */
export function answerWithText(response: ServerResponse, status: number): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  response
    .writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' })
    .end(STATUS_CODES[status]);
}
