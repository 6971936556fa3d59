import fc from 'fast-check';
import { expect, test } from 'vitest';
import { describeHeaders } from './describe-headers.ts';
import { fileHosts } from './file-host.ts';
import { headersOf, type HeaderRule } from './header-rules.ts';
import { formatHeadersFile, parseHeadersFile } from './headers-file.ts';

const rules: HeaderRule[] = [
  { under: '/', headers: { 'X-Frame-Options': 'DENY', 'Cache-Control': 'no-cache' } },
  { under: '/admin/', headers: { 'X-Frame-Options': 'SAMEORIGIN' } },
  { under: '/_astro/', headers: { 'Cache-Control': 'immutable' } },
];

test('removes a header for Cloudflare before a more specific rule sets it again', () => {
  expect(formatHeadersFile(rules, 'cloudflare')).toMatchInlineSnapshot(`
    "/*
      X-Frame-Options: DENY
      Cache-Control: no-cache

    /admin/*
      ! X-Frame-Options
      X-Frame-Options: SAMEORIGIN

    /_astro/*
      ! Cache-Control
      Cache-Control: immutable
    "
  `);
});

test('removes no headers for Netlify, which uses the last value', () => {
  expect(formatHeadersFile(rules, 'netlify')).not.toContain('!');
});

/** Reads the file as Cloudflare documents: values are joined, and `!` removes a header. */
function readAsCloudflare(text: string, path: string): Record<string, string> {
  const result = new Map<string, string>();
  let applies = false;
  for (const line of text.split('\n')) {
    if (line.startsWith('/')) {
      applies = path.startsWith(line.replace('*', ''));
    } else if (applies && line.trim().startsWith('! ')) {
      result.delete(line.trim().slice(2));
    } else if (applies && line.includes(': ')) {
      const [name = '', value = ''] = line.trim().split(/: (.*)/);
      result.set(name, [result.get(name), value].filter(Boolean).join(', '));
    }
  }
  return Object.fromEntries(result);
}

/** Rules from the most general to the most specific. */
const anyRules = fc
  .uniqueArray(
    fc.record({
      under: fc.constantFrom('/', '/a/', '/a/b/', '/c/'),
      headers: fc.dictionary(
        fc.constantFrom('A', 'B-C', 'D'),
        fc.constantFrom('x', "y 'z'; v", 'w=()'),
      ),
    }),
    { selector: ({ under }) => under },
  )
  .map((rules) => rules.sort((a, b) => a.under.length - b.under.length));

test('Cloudflare sends the headers of any rules, and our parser reads them back', () => {
  fc.assert(
    fc.property(anyRules, fc.constantFrom('/', '/a/', '/a/b/c.css', '/c/d'), (some, path) => {
      const text = formatHeadersFile(some, 'cloudflare');
      expect(readAsCloudflare(text, path)).toEqual(headersOf(some, path));
      for (const host of fileHosts) {
        expect(headersOf(parseHeadersFile(formatHeadersFile(some, host)), path)).toEqual(
          headersOf(some, path),
        );
      }
    }),
  );
});

test('rejects a value that hosts would cut off', () => {
  const long = [{ under: '/', headers: { 'X-Long': 'a'.repeat(2000) } }];
  expect(() => formatHeadersFile(long, 'cloudflare')).toThrow(
    'the header X-Long has 2008 characters, more than the 2000 that hosts accept: shorten it.',
  );
});

test('only an https address sends Strict-Transport-Security', () => {
  const of = (address: string) =>
    headersOf(describeHeaders({ origin: new URL(address), backend: null }), '/');
  expect(of('https://library.example')['Strict-Transport-Security']).toBe('max-age=63072000');
  expect(of('http://127.0.0.1:4321')).not.toHaveProperty('Strict-Transport-Security');
});
