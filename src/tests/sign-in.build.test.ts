/** Tests Decap's own GitHub sign-in in a real browser, with a local provider. */
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createSignIn } from '../../admin/sign-in/sign-in-handler.ts';
import {
  clientId,
  clientSecret,
  makeProvider,
  token,
} from '../../admin/sign-in/testing/provider.ts';
import { serve, type TestServer } from '../../admin/sign-in/testing/serve.ts';
import { launchBrowser } from './browser/browser.ts';

let browser: Browser;
let provider: TestServer;
let signIn: TestServer;
let admin: TestServer;
let hostile: TestServer;

const pageOf = (html: string) =>
  new Response(`<!doctype html><title>Editor</title>${html}`, {
    headers: { 'Content-Type': 'text/html' },
  });

beforeAll(async () => {
  const decap = await bundleAuthenticator();
  browser = await launchBrowser();
  provider = await serve(() => makeProvider({}));
  admin = await serve(
    () =>
      ({ url }) =>
        url.endsWith('/decap.js')
          ? new Response(decap, { headers: { 'Content-Type': 'text/javascript' } })
          : pageOf(editorPage(signIn.origin)),
  );
  signIn = await serve((ownOrigin) =>
    createSignIn({
      clientId,
      clientSecret,
      adminOrigin: admin.origin,
      ownOrigin,
      provider: provider.origin,
      scope: 'repo',
    }),
  );
  hostile = await serve(() => () => pageOf(hostilePage(signIn.origin)));
}, 120_000);

afterAll(async () => {
  await browser.close();
  for (const server of [provider, signIn, admin, hostile]) await server.stop();
});

/** Bundles Decap's own authenticator. */
async function bundleAuthenticator(): Promise<string> {
  const result = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: {
        entry: createRequire(import.meta.url).resolve(
          'decap-cms-lib-auth/dist/esm/netlify-auth.js',
        ),
        formats: ['es'],
        fileName: 'decap',
      },
    },
  });
  const [output] = Array.isArray(result) ? result : [result];
  if (!output || !('output' in output)) throw new Error('the bundle was not made');
  return output.output[0].code;
}

function editorPage(server: string): string {
  return `<button>Login</button><output></output><script type="module">
import Authenticator from '/decap.js';
const auth = new Authenticator({ base_url: '${server}', auth_endpoint: 'auth' });
document.querySelector('button').onclick = () =>
  auth.authenticate({ provider: 'github', scope: 'repo' }, (error, data) => {
    document.querySelector('output').textContent = error ? String(error) : data.token;
  });
</script>`;
}

/** Returns a page that opens the sign-in like the editor, answers every message, and shows what it receives. */
function hostilePage(server: string): string {
  return `<button>Login</button><output></output><script>
let opened;
addEventListener('message', (event) => {
  document.querySelector('output').textContent += event.data;
  event.source.postMessage(event.data, '*');
});
document.querySelector('button').onclick = () => {
  opened = open('${server}/auth?provider=github&site_id=library.example.org&scope=repo');
  setInterval(() => opened.postMessage('authorizing:github', '*'), 50);
};
</script>`;
}

async function press(page: Page): Promise<Page> {
  const popup = page.waitForEvent('popup');
  await page.getByRole('button', { name: 'Login' }).click();
  return popup;
}

test("Decap's own sign-in gets the token, which is in no URL", async () => {
  const page = await (await browser.newContext()).newPage();
  const addresses: string[] = [];
  page.context().on('request', (request) => addresses.push(request.url()));
  await page.goto(admin.origin);
  await press(page);

  await expect.poll(() => page.locator('output').textContent(), { timeout: 20_000 }).toBe(token);
  expect(addresses.some((address) => address.startsWith(`${signIn.origin}/callback`))).toBe(true);
  expect(addresses.join('\n')).not.toContain(token);
  expect([...signIn.log, ...provider.log].join('\n')).not.toContain(token);
  expect(await page.evaluate(() => document.cookie)).toBe('');
});

test('a hostile page that opens the sign-in of a signed-in editor receives nothing', async () => {
  const page = await (await browser.newContext()).newPage();
  await page.goto(hostile.origin);
  const popup = await press(page);
  await popup.waitForURL(`${signIn.origin}/callback**`);
  await popup.getByText('You are signed in').waitFor();
  // Enough time for ten answers from the hostile page.
  await popup.evaluate(() => new Promise((resolve) => setTimeout(resolve, 500)));

  expect(await page.locator('output').textContent()).toBe('');
});
