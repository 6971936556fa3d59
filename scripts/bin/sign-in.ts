/** `npm run sign-in`: the sign-in server on Node. On an edge host, export `createSignIn` instead. */
import { createServer } from 'node:http';
import { readSignInSettings } from '../../admin/sign-in/settings.ts';
import { createSignIn } from '../../admin/sign-in/sign-in-handler.ts';

const settings = readSignInSettings(process.env);
const handle = createSignIn(settings);
const port = Number(process.env.PORT ?? 8787);
const host = process.env.HOST ?? '127.0.0.1';

createServer((incoming, outgoing) => {
  const request = new Request(new URL(incoming.url ?? '/', settings.ownOrigin), {
    method: incoming.method ?? 'GET',
    headers: { Cookie: incoming.headers.cookie ?? '' },
  });
  void handle(request)
    .catch(() => new Response('The sign-in did not work.', { status: 500 }))
    .then(async (response) => {
      outgoing.writeHead(response.status, Object.fromEntries(response.headers));
      outgoing.end(await response.text());
    });
}).listen(port, host, () => console.log(`Signs editors in at ${host}:${port}.`));
