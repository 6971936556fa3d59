import type { IncomingMessage, Server } from 'node:http';
import { answerWithText, createHttpServer } from '../http/create-http-server.ts';
import { createRateLimit } from '../http/rate-limit.ts';
import type { SignInSettings } from './settings.ts';
import { createSignIn } from './sign-in-handler.ts';

/** A sign-in takes two requests; a whole office behind one address stays far below this. */
const requestsPerMinute = 60;

/** The sign-in server on Node: the handler, with limits of time and rate in front of it. */
export function createSignInServer(settings: SignInSettings): Server {
  const handle = createSignIn(settings);
  const isAllowed = createRateLimit({ perMinute: requestsPerMinute });
  return createHttpServer({ methods: ['GET'] }, async (incoming, outgoing, { query }) => {
    if (!isAllowed(readClient(incoming))) {
      outgoing.setHeader('Retry-After', '60');
      answerWithText(outgoing, 429);
      return;
    }
    const { pathname } = new URL(incoming.url ?? '/', settings.ownOrigin);
    const request = new Request(new URL(pathname + query, settings.ownOrigin), {
      headers: { Cookie: incoming.headers.cookie ?? '' },
    });
    const response = await handle(request);
    const headers = [...response.headers].flat();
    outgoing.writeHead(response.status, headers).end(await response.text());
  });
}

/**
 * The address that a request comes from. Behind a web server it is the last one in `X-Forwarded-For`,
 * which that server wrote itself: whatever stands before it may be made up.
 */
function readClient({ headers, socket }: IncomingMessage): string {
  const forwarded = [headers['x-forwarded-for'] ?? []].flat().join().split(',').at(-1)?.trim();
  return forwarded || (socket.remoteAddress ?? '');
}
