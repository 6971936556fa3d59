import type { SignInSettings } from './settings.ts';

export type Outcome = { token: string } | { error: string };

/**
 * The page in the window that the editor opened. It speaks to one origin alone and hands the outcome
 * over only once that origin has answered, as Decap expects it (decap-cms-lib-auth).
 */
export function makeSignInPage(
  outcome: Outcome,
  { adminOrigin }: Pick<SignInSettings, 'adminOrigin'>,
  headers: HeadersInit = {},
): Response {
  const nonce = crypto.randomUUID();
  const [kind, content] =
    'token' in outcome
      ? ['success', { token: outcome.token, provider: 'github' }]
      : ['error', { message: outcome.error }];
  const message = `authorization:github:${kind}:${JSON.stringify(content)}`;
  const html = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Sign-in</title>
<p>${'token' in outcome ? 'You are signed in. This window closes by itself.' : 'The sign-in did not work. Close this window and try again.'}</p>
<script nonce="${nonce}">
const admin = ${toScript(adminOrigin)};
const message = ${toScript(message)};
if (window.opener) {
  addEventListener('message', (event) => {
    const isAsked = event.origin === admin && event.source === window.opener;
    if (isAsked && event.data === 'authorizing:github') event.source.postMessage(message, admin);
  });
  window.opener.postMessage('authorizing:github', admin);
}
</script>
</html>`;
  const all = new Headers(headers);
  for (const [name, value] of Object.entries(pageHeaders(nonce))) all.set(name, value);
  return new Response(html, { status: 'token' in outcome ? 200 : 400, headers: all });
}

function pageHeaders(nonce: string): Record<string, string> {
  return {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': `default-src 'none'; script-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    'Cache-Control': 'no-store',
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
  };
}

/** A text within a script element, which a "<" could end. */
function toScript(text: string): string {
  return JSON.stringify(text)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}
