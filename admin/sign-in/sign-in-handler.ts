import * as oauth from 'oauth4webapi';
import type { SignInSettings } from './settings.ts';
import { makeSignInPage } from './sign-in-page.ts';

/** Answers one request; runs wherever `Request` and `Response` do, on Node and on edge hosts. */
export type SignInHandler = (request: Request) => Promise<Response>;

const cookieName = '__Host-sign-in';
const minutes = 10;

/**
 * The exchange that GitHub needs a server for: it sends the editor's window to GitHub, takes the code
 * that comes back and hands the token to the editor's own origin.
 *
 * The state and the secret of PKCE (RFC 7636) wait in a cookie of this server, so that only the browser
 * that began a sign-in can end it, once. Nothing is logged, and no token stands in an address.
 */
export function createSignIn(settings: SignInSettings): SignInHandler {
  const used = new Set<string>();
  return async (request) => {
    const url = new URL(request.url);
    if (request.method !== 'GET') return new Response('Not allowed', { status: 405 });
    if (url.pathname === '/auth') return begin(url, settings);
    if (url.pathname === '/callback') return finish(request, settings, used);
    return new Response('Not found', { status: 404 });
  };
}

async function begin(url: URL, settings: SignInSettings): Promise<Response> {
  if (url.searchParams.get('provider') !== 'github') {
    return makeSignInPage({ error: 'This server signs in to GitHub alone.' }, settings);
  }
  const [state, verifier] = [oauth.generateRandomState(), oauth.generateRandomCodeVerifier()];
  const target = new URL('/login/oauth/authorize', settings.provider);
  target.search = new URLSearchParams({
    client_id: settings.clientId,
    redirect_uri: redirectUri(settings),
    response_type: 'code',
    // What the site asks for, whatever the address that was opened says.
    scope: settings.scope,
    state,
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
  }).toString();
  return new Response(null, {
    status: 302,
    headers: {
      Location: target.href,
      'Set-Cookie': cookie(`${state}.${verifier}`, minutes * 60),
      'Cache-Control': 'no-store',
      'Referrer-Policy': 'no-referrer',
    },
  });
}

async function finish(
  request: Request,
  settings: SignInSettings,
  used: Set<string>,
): Promise<Response> {
  // Whatever comes of it, this sign-in is over.
  const headers = { 'Set-Cookie': cookie('', 0) };
  try {
    const [state, verifier] = readCookie(request);
    if (!state || !verifier) throw new SignInFailure('The sign-in took too long. Try again.');
    if (used.has(state)) throw new SignInFailure('This sign-in was used before. Try again.');
    remember(used, state);
    const token = await exchange(new URL(request.url), settings, state, verifier);
    return makeSignInPage({ token }, settings, headers);
  } catch (error) {
    const message = explain(error);
    return makeSignInPage({ error: message }, settings, headers);
  }
}

async function exchange(
  url: URL,
  settings: SignInSettings,
  state: string,
  verifier: string,
): Promise<string> {
  const server: oauth.AuthorizationServer = {
    issuer: settings.provider,
    token_endpoint: new URL('/login/oauth/access_token', settings.provider).href,
  };
  const client: oauth.Client = { client_id: settings.clientId };
  const parameters = oauth.validateAuthResponse(server, client, url, state);
  const response = await oauth.authorizationCodeGrantRequest(
    server,
    client,
    oauth.ClientSecretPost(settings.clientSecret),
    parameters,
    redirectUri(settings),
    verifier,
    { headers: { Accept: 'application/json' }, [oauth.allowInsecureRequests]: isLocal(settings) },
  );
  const answer = await oauth.processAuthorizationCodeResponse(server, client, response);
  const allowed = settings.scope.split(/[\s,]+/);
  const given = answer.scope?.split(/[\s,]+/).filter(Boolean) ?? [];
  if (given.some((each) => !allowed.includes(each))) {
    throw new SignInFailure(
      'GitHub gave more rights than were asked for, so the sign-in was ended.',
    );
  }
  return answer.access_token;
}

/** What is safe to say, in words; never what the provider sent besides. */
class SignInFailure extends Error {}

function explain(error: unknown): string {
  if (error instanceof SignInFailure) return error.message;
  if (error instanceof oauth.AuthorizationResponseError) {
    return `GitHub did not sign you in: ${error.error_description ?? error.error}`;
  }
  return 'The sign-in did not work. Close this window and try again.';
}

/** A server that runs for long keeps the last thousand. */
function remember(used: Set<string>, state: string): void {
  used.add(state);
  const [oldest] = used;
  if (used.size > 1000 && oldest) used.delete(oldest);
}

function redirectUri({ ownOrigin }: SignInSettings): string {
  return `${ownOrigin}/callback`;
}

function isLocal({ provider }: SignInSettings): boolean {
  return provider.startsWith('http:');
}

function cookie(value: string, seconds: number): string {
  return `${cookieName}=${value}; Path=/; Max-Age=${seconds}; Secure; HttpOnly; SameSite=Lax`;
}

function readCookie(request: Request): string[] {
  const cookies = request.headers.get('Cookie') ?? '';
  const found = cookies.split(/;\s*/).find((each) => each.startsWith(`${cookieName}=`));
  return found?.slice(cookieName.length + 1).split('.') ?? [];
}
