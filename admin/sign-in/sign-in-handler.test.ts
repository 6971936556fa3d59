import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readSignInSettings, type SignInSettings } from './settings.ts';
import { createSignIn } from './sign-in-handler.ts';
import {
  clientId,
  clientSecret,
  makeProvider,
  token,
  type ProviderMood,
} from './testing/provider.ts';
import { serve, type TestServer } from './testing/serve.ts';

const adminOrigin = 'https://library.example.org';

let mood: ProviderMood;
let provider: TestServer;
let server: TestServer;
let settings: SignInSettings;

beforeEach(async () => {
  mood = {};
  provider = await serve(() => makeProvider(mood));
  server = await serve((ownOrigin) => {
    settings = {
      clientId,
      clientSecret,
      adminOrigin,
      ownOrigin,
      provider: provider.origin,
      scope: 'repo',
    };
    return createSignIn(settings, { patience: 500 });
  });
});

afterEach(async () => {
  await server.stop();
  await provider.stop();
});

interface Visit {
  response: Response;
  html: string;
}

async function visit(url: string, cookie = ''): Promise<Visit> {
  const response = await fetch(url, { redirect: 'manual', headers: { Cookie: cookie } });
  return { response, html: await response.text() };
}

/** Begins a sign-in as the editor does, and lets the provider send the browser back. */
async function begin(query = 'provider=github&site_id=library.example.org&scope=repo') {
  const { response } = await visit(`${server.origin}/auth?${query}`);
  const cookie = response.headers.get('Set-Cookie') ?? '';
  const location = response.headers.get('Location') ?? '';
  const back = (await visit(location)).response.headers.get('Location') ?? '';
  return { cookie, pair: cookie.split(';')[0] ?? '', location, back };
}

describe('A sign-in', () => {
  test('hands the token to a page that speaks to the exact origin of the editor', async () => {
    const { back, pair } = await begin();
    const { response, html } = await visit(back, pair);

    expect(response.status).toBe(200);
    expect(html).toContain(token);
    expect(html).toContain(`const admin = "${adminOrigin}";`);
    expect(html).not.toMatch(/postMessage\([^)]*(?:'\*'|"\*")/);
    expect(response.headers.get('Cache-Control')).toBe('no-store');
    expect(response.headers.get('Referrer-Policy')).toBe('no-referrer');
    expect(response.headers.get('Content-Security-Policy')).toMatch(
      /^default-src 'none'; script-src 'nonce-[\w-]+'; .*frame-ancestors 'none'$/,
    );
  });

  test('keeps its state and its proof in a cookie of this server alone', async () => {
    const { cookie, location } = await begin();
    const asked = new URL(location).searchParams;

    expect(cookie).toMatch(
      /^__Host-sign-in-[\w-]+=[\w-]+; Path=\/; Max-Age=600; Secure; HttpOnly; SameSite=Lax$/,
    );
    expect(asked.get('code_challenge_method')).toBe('S256');
    expect(cookie).toContain(asked.get('state'));
    expect(location).not.toContain(cookie.split('=')[1]?.split(';')[0]);
  });

  test('has the token and the secret in no address and no log', async () => {
    const { back, pair } = await begin();
    const { response } = await visit(back, pair);
    const seen = [...server.log, ...provider.log, JSON.stringify([...response.headers])].join('\n');

    expect(provider.log).toContain('POST /login/oauth/access_token');
    expect(seen).not.toContain(token);
    expect(seen).not.toContain(clientSecret);
  });

  test('with a missing state is refused', async () => {
    const { back, pair } = await begin();
    const url = new URL(back);
    url.searchParams.delete('state');

    await expectRejection(await visit(url.href, pair));
  });

  test('with a wrong state is refused', async () => {
    const { back, pair } = await begin();
    const url = new URL(back);
    url.searchParams.set('state', 'forged');

    await expectRejection(await visit(url.href, pair));
  });

  test('in a browser that did not begin it is refused: somebody else’s code cannot be slipped in', async () => {
    const { back } = await begin();
    const { pair } = await begin();

    await expectRejection(await visit(back));
    await expectRejection(await visit(back, pair));
  });

  test('that is replayed is refused, and its cookie is taken away', async () => {
    const { back, pair } = await begin();
    const { response } = await visit(back, pair);

    expect(response.headers.get('Set-Cookie')).toMatch(
      /^__Host-sign-in-[\w-]+=; Path=\/; Max-Age=0;/,
    );
    await expectRejection(await visit(back, pair));
  });

  test('in one tab does not fail the one in another', async () => {
    const [first, second] = [await begin(), await begin()];
    const both = `${first.pair}; ${second.pair}`;

    expect((await visit(first.back, both)).response.status).toBe(200);
    expect((await visit(second.back, second.pair)).response.status).toBe(200);
  });

  test('keeps the cookies of the last five tabs, and takes older ones away', async () => {
    const begun = [];
    for (let tab = 1; tab <= 6; tab += 1) begun.push((await begin()).pair);
    const { response } = await visit(`${server.origin}/auth?provider=github`, begun.join('; '));
    const gone = response.headers
      .getSetCookie()
      .filter((cookie) => cookie.includes('Max-Age=0'))
      .map((cookie) => cookie.split('=')[0]);

    expect(gone).toEqual(begun.slice(0, 2).map((pair) => pair.split('=')[0]));
  });

  test('asks for what the server is set to, whatever the address asks for', async () => {
    const { location } = await begin('provider=github&scope=repo%20admin:org&site_id=evil.example');
    const asked = new URL(location).searchParams;

    expect(asked.get('scope')).toBe('repo');
    expect(asked.get('redirect_uri')).toBe(`${server.origin}/callback`);
  });

  test('with more rights than were asked for is refused', async () => {
    mood.scope = 'repo,admin:org';
    const { back, pair } = await begin();

    expect((await expectRejection(await visit(back, pair))).html).toContain('more rights');
  });

  test('that the provider refuses says why, and its words cannot become code', async () => {
    mood.rejection = '</script><script>alert(1)</script>';
    const { back, pair } = await begin();
    const { html } = await expectRejection(await visit(back, pair));

    expect(html).toContain('GitHub did not sign you in');
    expect(html).not.toContain('<script>alert');
    expect(html.match(/<\/script>/g)).toHaveLength(1);
  });

  test.each([['headers'], ['body']] as const)(
    'ends in words where the provider sends no %s',
    async (silence) => {
      mood.silence = silence;
      const { back, pair } = await begin();

      expect((await expectRejection(await visit(back, pair))).html).toContain(
        'GitHub did not answer in time',
      );
    },
  );

  test('for a forged site still speaks to the editor alone', async () => {
    const { back, pair } = await begin('provider=github&site_id=evil.example');
    const { html } = await visit(back, pair);

    expect(html).not.toContain('evil.example');
    expect(html).toContain(`const admin = "${adminOrigin}";`);
  });

  test('with another provider, by another way or at another address does nothing', async () => {
    await expectRejection(await visit(`${server.origin}/auth?provider=gitlab`));
    expect((await visit(`${server.origin}/other`)).response.status).toBe(404);
    expect((await fetch(`${server.origin}/auth`, { method: 'POST' })).status).toBe(405);
  });
});

async function expectRejection(seen: Visit): Promise<Visit> {
  expect(seen.response.status).toBe(400);
  expect(seen.html).not.toContain(token);
  expect(seen.html).toContain('authorization:github:error:');
  return Promise.resolve(seen);
}

describe('The settings', () => {
  const env = {
    SIGN_IN_CLIENT_ID: 'a',
    SIGN_IN_CLIENT_SECRET: 'b',
    SIGN_IN_ORIGIN: adminOrigin,
    SIGN_IN_OWN_ORIGIN: 'https://sign-in.example.org',
  };

  test('are read from the environment', () => {
    expect(readSignInSettings(env)).toEqual({
      clientId: 'a',
      clientSecret: 'b',
      adminOrigin,
      ownOrigin: 'https://sign-in.example.org',
      provider: 'https://github.com',
      scope: 'repo',
    });
  });

  test('that are missing or wrong are all named, and no secret is said', () => {
    const wrong = { ...env, SIGN_IN_CLIENT_ID: '', SIGN_IN_ORIGIN: 'https://*.example.org/admin' };

    expect(() => readSignInSettings(wrong)).toThrowErrorMatchingInlineSnapshot(`
      [Error: SIGN_IN_CLIENT_ID is missing: set it to the client id of the OAuth app, as GitHub shows it.
      SIGN_IN_ORIGIN is "https://*.example.org/admin": set it to the origin of the site with the editor, like "https://library.example.org" without a path.]
    `);
    expect(() =>
      readSignInSettings({ ...env, SIGN_IN_OWN_ORIGIN: 'http://sign-in.example.org' }),
    ).toThrow('SIGN_IN_OWN_ORIGIN is "http://sign-in.example.org"');
  });
});
