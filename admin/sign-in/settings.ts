/** What the sign-in server is told by its environment. */
export interface SignInSettings {
  clientId: string;
  clientSecret: string;
  /** The origin of the site whose editor gets the token, and nobody else. */
  adminOrigin: string;
  /** This server's own origin. */
  ownOrigin: string;
  /** GitHub, or a GitHub Enterprise server. */
  provider: string;
  /** What the token may do; a token that may do more is refused. */
  scope: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

const rules = {
  SIGN_IN_CLIENT_ID: 'the client id of the OAuth app, as GitHub shows it',
  SIGN_IN_CLIENT_SECRET: 'the client secret of the OAuth app, which GitHub shows once',
  SIGN_IN_ORIGIN:
    'the origin of the site with the editor, like "https://library.example.org" without a path',
  SIGN_IN_OWN_ORIGIN: 'the origin of this server, like "https://sign-in.example.org"',
} as const;

/** @throws with every variable that is missing or wrong, and what it should be. */
export function readSignInSettings(env: Environment): SignInSettings {
  const read = (name: keyof typeof rules) => env[name]?.trim() ?? '';
  const diagnostics = (Object.keys(rules) as (keyof typeof rules)[]).flatMap((name) => {
    const value = read(name);
    if (!value) return [`${name} is missing: set it to ${rules[name]}.`];
    if (name.endsWith('ORIGIN') && !isSafeOrigin(value)) {
      return [`${name} is "${value}": set it to ${rules[name]}.`];
    }
    return [];
  });
  const provider = env.SIGN_IN_PROVIDER?.trim() ?? 'https://github.com';
  if (!isSafeOrigin(provider)) {
    diagnostics.push(
      `SIGN_IN_PROVIDER is "${provider}": set it to an origin like "https://github.com".`,
    );
  }
  if (diagnostics.length > 0) throw new Error(diagnostics.join('\n'));
  return {
    clientId: read('SIGN_IN_CLIENT_ID'),
    clientSecret: read('SIGN_IN_CLIENT_SECRET'),
    adminOrigin: read('SIGN_IN_ORIGIN'),
    ownOrigin: read('SIGN_IN_OWN_ORIGIN'),
    provider,
    scope: env.SIGN_IN_SCOPE?.trim() ?? 'repo',
  };
}

/** A whole origin and nothing more; without encryption only on this machine. */
function isSafeOrigin(value: string): boolean {
  const url = URL.parse(value);
  if (url?.origin !== value) return false;
  return url.protocol === 'https:' || ['127.0.0.1', 'localhost'].includes(url.hostname);
}
