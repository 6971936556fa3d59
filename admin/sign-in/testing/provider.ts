import { createHash, randomUUID } from 'node:crypto';
import type { Handler } from './serve.ts';

export const clientId = 'test-client';
export const clientSecret = 'test-secret-that-nobody-may-see';
export const token = 'gho_test-token-that-nobody-else-may-see';

/** What a test may ask the provider to do otherwise. */
export interface ProviderMood {
  /** What the token may do, other than what was asked for. */
  scope?: string;
  /** Refuses the sign-in with these words. */
  rejection?: string;
  /** Keeps silent when a code is exchanged, from the start or after its headers. */
  silence?: 'headers' | 'body';
}

/** An OAuth provider as GitHub is one: codes that work once, PKCE, a client with a secret. */
export function makeProvider(mood: ProviderMood): Handler {
  const codes = new Map<string, { challenge: string; redirect: string; scope: string }>();
  return async (request) => {
    const { pathname, searchParams } = new URL(request.url);
    if (pathname === '/login/oauth/authorize') return authorize(searchParams, codes, mood);
    if (pathname === '/login/oauth/access_token') {
      if (mood.silence === 'headers') return new Promise(() => undefined);
      if (mood.silence === 'body') {
        const headers = { 'Content-Type': 'application/json' };
        return new Response(new ReadableStream(), { headers });
      }
      return exchange(new URLSearchParams(await request.text()), codes, mood);
    }
    return new Response('Not found', { status: 404 });
  };
}

type Codes = Map<string, { challenge: string; redirect: string; scope: string }>;

function authorize(asked: URLSearchParams, codes: Codes, { rejection }: ProviderMood): Response {
  const redirect = asked.get('redirect_uri') ?? '';
  const back = new URL(redirect);
  back.searchParams.set('state', asked.get('state') ?? '');
  if (rejection) {
    back.searchParams.set('error', 'access_denied');
    back.searchParams.set('error_description', rejection);
  } else {
    const code = randomUUID();
    const challenge = asked.get('code_challenge') ?? '';
    codes.set(code, { challenge, redirect, scope: asked.get('scope') ?? '' });
    back.searchParams.set('code', code);
  }
  return Response.redirect(back, 302);
}

function exchange(asked: URLSearchParams, codes: Codes, { scope }: ProviderMood): Response {
  const code = asked.get('code') ?? '';
  const known = codes.get(code);
  codes.delete(code);
  const verifier = asked.get('code_verifier') ?? '';
  const challenge = createHash('sha256').update(verifier).digest('base64url');
  const isRight =
    known?.challenge === challenge &&
    known.redirect === asked.get('redirect_uri') &&
    asked.get('client_id') === clientId &&
    asked.get('client_secret') === clientSecret;
  // GitHub says what is wrong with a status of success.
  return isRight
    ? Response.json({ access_token: token, token_type: 'bearer', scope: scope ?? known.scope })
    : Response.json({
        error: 'bad_verification_code',
        error_description: 'The code is incorrect.',
      });
}
