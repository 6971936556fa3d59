/** `npm run sign-in`: runs the sign-in server on Node. On an edge host, export `createSignIn` instead. */
import { readSignInSettings } from '../../admin/sign-in/settings.ts';
import { createSignInServer } from '../../admin/sign-in/sign-in-server.ts';

const port = Number(process.env.PORT ?? 8787);
const host = process.env.HOST ?? '127.0.0.1';

createSignInServer(readSignInSettings(process.env)).listen(port, host, () => {
  console.log(`The sign-in server listens on ${host}:${port}.`);
});
