import type { CmsBackend } from './types.ts';

/** Where the CMS saves, and whether what it saves waits for review. */
export interface Backend {
  backend: CmsBackend;
  publishMode: 'simple' | 'editorial_workflow';
}

export type Environment = Readonly<Record<string, string | undefined>>;

const kinds = ['local', 'github', 'gitlab', 'gitea'] as const;
type Kind = (typeof kinds)[number];

/** For each kind of backend, the variables that it needs beside CMS_BACKEND. */
export const neededVariables = {
  local: ['CMS_PROXY_URL'],
  github: ['CMS_REPO', 'CMS_AUTH_URL'],
  gitlab: ['CMS_REPO', 'CMS_APP_ID'],
  gitea: ['CMS_REPO', 'CMS_BASE_URL', 'CMS_APP_ID'],
} as const satisfies Record<Kind, readonly string[]>;

interface Rule {
  matches: (value: string) => boolean;
  says: string;
}

const rules: Readonly<Record<string, Rule>> = {
  CMS_REPO: {
    matches: (value) => /^[\w.-]+(?:\/[\w.-]+)+$/.test(value),
    says: 'the owner and the name of the repository, like "spine-institute/library"',
  },
  CMS_BRANCH: {
    matches: (value) => /^[\w][\w./-]*$/.test(value),
    says: 'the name of the branch that the site is built from, like "main"',
  },
  CMS_AUTH_URL: {
    matches: (value) => readUrl(value)?.protocol === 'https:',
    says: 'the https:// address of the sign-in server, like "https://auth.example.org/auth"',
  },
  CMS_BASE_URL: {
    matches: (value) => readUrl(value)?.protocol === 'https:',
    says: 'the https:// address of the git server, like "https://git.example.org"',
  },
  CMS_APP_ID: {
    matches: (value) => /^\S+$/.test(value),
    says: 'the id of the OAuth application that the git server shows',
  },
  CMS_PROXY_URL: {
    matches: (value) => isLoopback(readUrl(value)),
    says: 'the address of the local server, like "http://127.0.0.1:8081/api/v1"',
  },
};

/**
 * Reads the backend from the `CMS_*` variables, which docs/deploying.md explains.
 *
 * @returns null where CMS_BACKEND is not set: then there is no CMS.
 * @throws with every variable that is missing or wrong, and what it should be.
 */
export function readBackend(env: Environment): Backend | null {
  const kind = env.CMS_BACKEND?.trim();
  if (!kind) return null;
  if (!isKind(kind)) {
    throw new Error(
      `CMS_BACKEND is "${kind}": set it to one of ${kinds.join(', ')}, or leave it out.`,
    );
  }
  const diagnostics = findDiagnostics(kind, env);
  if (diagnostics.length > 0) throw new Error(diagnostics.join('\n'));
  return makeBackend(kind, (name) => env[name]?.trim() ?? '');
}

function findDiagnostics(kind: Kind, env: Environment): string[] {
  const needed: readonly string[] = neededVariables[kind];
  return Object.entries(rules).flatMap(([name, { matches, says }]) => {
    const value = env[name]?.trim();
    if (value) return matches(value) ? [] : [`${name} is "${value}": set it to ${says}.`];
    return needed.includes(name)
      ? [`${name} is missing, which CMS_BACKEND=${kind} needs: set it to ${says}.`]
      : [];
  });
}

function makeBackend(kind: Kind, read: (name: string) => string): Backend {
  const branch = read('CMS_BRANCH') || 'main';
  if (kind === 'local') {
    return {
      backend: { name: 'proxy', proxy_url: read('CMS_PROXY_URL'), branch },
      publishMode: read('CMS_WORKFLOW') ? 'editorial_workflow' : 'simple',
    };
  }
  return {
    backend: { name: kind, repo: read('CMS_REPO'), branch, ...signIn(kind, read) },
    publishMode: 'editorial_workflow',
  };
}

/** GitHub signs in through a server of one's own; GitLab and Gitea in the browser alone (PKCE). */
function signIn(kind: Exclude<Kind, 'local'>, read: (name: string) => string) {
  if (kind === 'github') {
    const { origin, pathname } = new URL(read('CMS_AUTH_URL'));
    return { base_url: origin, auth_endpoint: pathname.replace(/^\/|\/$/g, '') || 'auth' };
  }
  const base = (read('CMS_BASE_URL') || 'https://gitlab.com').replace(/\/+$/, '');
  return kind === 'gitlab'
    ? {
        auth_type: 'pkce' as const,
        app_id: read('CMS_APP_ID'),
        base_url: base,
        api_root: `${base}/api/v4`,
        graphql_api_root: `${base}/api/graphql`,
      }
    : { app_id: read('CMS_APP_ID'), base_url: base, api_root: `${base}/api/v1` };
}

function isKind(value: string): value is Kind {
  return kinds.some((kind) => kind === value);
}

function readUrl(value: string): URL | null {
  return URL.parse(value);
}

/** The local server has no login, so it must not be anywhere that others can reach. */
function isLoopback(url: URL | null): boolean {
  return url?.protocol === 'http:' && ['127.0.0.1', 'localhost'].includes(url.hostname);
}
