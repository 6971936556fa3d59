import { expect, test } from 'vitest';
import { adminPagePolicy } from './page-policy.ts';

test('The page of the CMS runs no code but its own', () => {
  const policy = adminPagePolicy({ name: 'github', base_url: 'https://auth.example.org' });

  expect(policy).toContain("script-src 'self';");
  expect(policy).not.toContain('unsafe-eval');
});

test('The page talks to the server of its repository alone', () => {
  const local = { name: 'proxy', proxy_url: 'http://127.0.0.1:8081/api/v1' } as const;

  expect(adminPagePolicy(local)).toContain("connect-src 'self' blob: http://127.0.0.1:8081;");
  expect(adminPagePolicy({ name: 'gitlab', base_url: 'https://git.example.org' })).toContain(
    "connect-src 'self' blob: https://git.example.org;",
  );
  expect(adminPagePolicy({ name: 'github', base_url: 'https://auth.example.org' })).toContain(
    "connect-src 'self' blob: https://api.github.com https://www.githubstatus.com;",
  );
});
