import * as oauth from 'oauth4webapi';
import type { SignInSettings } from './settings.ts';
import { makeSignInPage } from './sign-in-page.ts';

/** Answers one request; runs wherever `Request` and `Response` do, on Node and on edge hosts. */
export type SignInHandler = (request: Request) => Promise<Response>;

const cookiePrefix = '__Host-sign-in-';
const cookiePattern = /^__Host-sign-in-([\w-]{20,80})=([\w-]{20,80})$/;
const minutes = 10;

/** A browser keeps the cookies of its last sign-ins, one for each tab; older ones are taken away. */
const mostSignIns = 5;

/** How long, in milliseconds, GitHub may take to exchange a code. */
const patience = 10_000;

interface SignInOptions {
  patience?: number;
}

/**
 * The exchange that GitHub needs a server for: it sends the editor's window to GitHub, takes the code
 * that comes back and hands the token to the editor's own origin.
 *
 * The state and the secret of PKCE (RFC 7636) wait in a cookie of this server, so that only the browser
 * that began a sign-in can end it, once. Nothing is logged, and no token stands in an address.
 */
export function createSignIn(settings: SignInSettings, options: SignInOptions = {}): SignInHandler {
  const used = new Set<string>();
  return async (request) => {
    const { pathname } = new URL(request.url);
    if (request.method !== 'GET') return new Response('Not allowed', { status: 405 });
    if (pathname === '/auth') return begin(request, settings);
    if (pathname === '/callback') return finish(request, settings, used, options);
    return new Response('Not found', { status: 404 });
  };
}

async function begin(request: Request, settings: SignInSettings): Promise<Response> {
  const url = new URL(request.url);
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
  const headers = new Headers({
    Location: target.href,
    'Cache-Control': 'no-store',
    'Referrer-Policy': 'no-referrer',
  });
  // A browser sends its oldest cookies first.
  const old = [...readCookies(request).keys()].slice(0, -(mostSignIns - 1));
  for (const each of old) headers.append('Set-Cookie', formatCookie(each, '', 0));
  headers.append('Set-Cookie', formatCookie(state, verifier, minutes * 60));
  return new Response(null, { status: 302, headers });
}

async function finish(
  request: Request,
  settings: SignInSettings,
  used: Set<string>,
  options: SignInOptions,
): Promise<Response> {
  const url = new URL(request.url);
  const state = url.searchParams.get('state') ?? '';
  const verifier = readCookies(request).get(state);
  // Whatever comes of it, this sign-in is over; those of other tabs go on.
  const headers = verifier ? { 'Set-Cookie': formatCookie(state, '', 0) } : {};
  try {
    if (!verifier) throw new SignInFailure('The sign-in took too long. Try again.');
    if (used.has(state)) throw new SignInFailure('This sign-in was used before. Try again.');
    remember(used, state);
    const token = await exchange(url, settings, { state, verifier, ...options });
    return makeSignInPage({ token }, settings, headers);
  } catch (error) {
    const message = explain(error);
    return makeSignInPage({ error: message }, settings, headers);
  }
}

async function exchange(
  url: URL,
  settings: SignInSettings,
  signIn: { state: string; verifier: string } & SignInOptions,
): Promise<string> {
  const server: oauth.AuthorizationServer = {
    issuer: settings.provider,
    token_endpoint: new URL('/login/oauth/access_token', settings.provider).href,
  };
  const client: oauth.Client = { client_id: settings.clientId };
  const parameters = oauth.validateAuthResponse(server, client, url, signIn.state);
  const response = await oauth.authorizationCodeGrantRequest(
    server,
    client,
    oauth.ClientSecretPost(settings.clientSecret),
    parameters,
    redirectUri(settings),
    signIn.verifier,
    {
      headers: { Accept: 'application/json' },
      signal: AbortSignal.timeout(signIn.patience ?? patience),
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- marked so as a warning; a local provider has no TLS
      [oauth.allowInsecureRequests]: isLocal(settings),
    },
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
  if (isTimeout(error)) return 'GitHub did not answer in time. Close this window and try again.';
  return 'The sign-in did not work. Close this window and try again.';
}

/** A body that stops coming is wrapped in an error of the library's. */
function isTimeout(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return error.name === 'TimeoutError' || isTimeout(error.cause);
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

/** @param seconds 0 takes it away. */
function formatCookie(state: string, verifier: string, seconds: number): string {
  const value = `${cookiePrefix}${state}=${verifier}`;
  return `${value}; Path=/; Max-Age=${seconds}; Secure; HttpOnly; SameSite=Lax`;
}

/** The proofs of the sign-ins that a browser has begun, by their states. */
function readCookies(request: Request): Map<string, string> {
  const pairs = (request.headers.get('Cookie') ?? '').split(/;\s*/).flatMap((each) => {
    const [, state, verifier] = cookiePattern.exec(each) ?? [];
    return state && verifier ? [[state, verifier] as const] : [];
  });
  return new Map(pairs);
}
