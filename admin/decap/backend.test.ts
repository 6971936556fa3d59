import { expect, test } from 'vitest';
import { readBackend, type Environment } from './backend.ts';

const github = {
  CMS_BACKEND: 'github',
  CMS_REPO: 'spine/library',
  CMS_AUTH_URL: 'https://auth.example.org/sign-in/',
};

function readDiagnostics(env: Environment): string {
  try {
    return JSON.stringify(readBackend(env));
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

test('Without CMS_BACKEND there is no CMS', () => {
  expect(readBackend({})).toBeNull();
  expect(readBackend({ CMS_BACKEND: ' ', CMS_REPO: '?' })).toBeNull();
});

test('On this machine the CMS saves at once', () => {
  const env = { CMS_BACKEND: 'local', CMS_PROXY_URL: 'http://127.0.0.1:8081/api/v1' };

  expect(readBackend(env)).toEqual({
    backend: { name: 'proxy', proxy_url: 'http://127.0.0.1:8081/api/v1', branch: 'main' },
    publishMode: 'simple',
  });
  expect(readBackend({ ...env, CMS_WORKFLOW: 'yes' })?.publishMode).toBe('editorial_workflow');
});

test('On GitHub changes wait for review, and a server of our own signs editors in', () => {
  expect(readBackend(github)).toEqual({
    backend: {
      name: 'github',
      repo: 'spine/library',
      branch: 'main',
      base_url: 'https://auth.example.org',
      auth_endpoint: 'sign-in',
    },
    publishMode: 'editorial_workflow',
  });
});

test('On GitLab, its own or another, editors sign in without a server', () => {
  const env = { CMS_BACKEND: 'gitlab', CMS_REPO: 'a/b/c', CMS_APP_ID: '12', CMS_BRANCH: 'live' };

  expect(readBackend(env)?.backend).toEqual({
    name: 'gitlab',
    repo: 'a/b/c',
    branch: 'live',
    auth_type: 'pkce',
    app_id: '12',
    base_url: 'https://gitlab.com',
    api_root: 'https://gitlab.com/api/v4',
    graphql_api_root: 'https://gitlab.com/api/graphql',
  });
  expect(readBackend({ ...env, CMS_BASE_URL: 'https://git.example.org/' })?.backend.api_root).toBe(
    'https://git.example.org/api/v4',
  );
});

test('On Gitea editors sign in without a server', () => {
  const env = {
    CMS_BACKEND: 'gitea',
    CMS_REPO: 'a/b',
    CMS_APP_ID: '12',
    CMS_BASE_URL: 'https://git.example.org',
  };

  expect(readBackend(env)?.backend).toMatchObject({
    name: 'gitea',
    base_url: 'https://git.example.org',
    api_root: 'https://git.example.org/api/v1',
  });
});

test('A backend that does not exist is named, with those that do', () => {
  expect(readDiagnostics({ CMS_BACKEND: 'netlify' })).toMatchInlineSnapshot(
    `"CMS_BACKEND is "netlify": set it to one of local, github, gitlab, gitea, or leave it out."`,
  );
});

test('Every variable that is missing or wrong is named, with what it should be', () => {
  expect(readDiagnostics({ CMS_BACKEND: 'github' })).toMatchInlineSnapshot(`
    "CMS_REPO is missing, which CMS_BACKEND=github needs: set it to the owner and the name of the repository, like "spine-institute/library".
    CMS_AUTH_URL is missing, which CMS_BACKEND=github needs: set it to the https:// address of the sign-in server, like "https://auth.example.org/auth"."
  `);
  expect(
    readDiagnostics({
      CMS_BACKEND: 'gitea',
      CMS_REPO: 'https://git.example.org/a/b',
      CMS_BRANCH: '-x',
      CMS_BASE_URL: 'http://git.example.org',
      CMS_APP_ID: 'one two',
    }),
  ).toMatchInlineSnapshot(`
    "CMS_REPO is "https://git.example.org/a/b": set it to the owner and the name of the repository, like "spine-institute/library".
    CMS_BRANCH is "-x": set it to the name of the branch that the site is built from, like "main".
    CMS_BASE_URL is "http://git.example.org": set it to the https:// address of the git server, like "https://git.example.org".
    CMS_APP_ID is "one two": set it to the id of the OAuth application that the git server shows."
  `);
});

test("The local server, which has no login, must be this machine's own", () => {
  const env = { CMS_BACKEND: 'local', CMS_PROXY_URL: 'http://192.168.0.7:8081/api/v1' };

  expect(readDiagnostics(env)).toMatchInlineSnapshot(
    `"CMS_PROXY_URL is "http://192.168.0.7:8081/api/v1": set it to the address of the local server, like "http://127.0.0.1:8081/api/v1"."`,
  );
});
