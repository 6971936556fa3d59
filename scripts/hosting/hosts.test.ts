import { expect, test } from 'vitest';
import { formatCaddyfile } from './caddy.ts';
import { formatNginxHttp, formatNginxServer } from './nginx.ts';
import { formatRedirectsFile } from './redirects-file.ts';

const rules = {
  headers: [
    { under: '/', headers: { 'X-Frame-Options': 'DENY', 'Cache-Control': 'no-cache' } },
    { under: '/_astro/', headers: { 'Cache-Control': 'immutable' } },
  ],
  redirects: [{ from: '/old/', to: '/new/' }],
};

test('an old address is redirected with and without its slash, on Netlify even where a file is', () => {
  expect(formatRedirectsFile(rules.redirects, 'cloudflare')).toBe(
    '/old/ /new/ 301\n/old /new/ 301\n',
  );
  expect(formatRedirectsFile(rules.redirects, 'netlify')).toBe(
    '/old/ /new/ 301!\n/old /new/ 301!\n',
  );
});

test('more old addresses than hosts take are refused', () => {
  const many = Array.from({ length: 1001 }, (_, index) => ({ from: `/${index}/`, to: '/new/' }));
  expect(() => formatRedirectsFile(many, 'cloudflare')).toThrow(
    '1001 old addresses make 2002 redirects, and hosts take 2000',
  );
});

test('the configuration for nginx', () => {
  expect(formatNginxHttp(rules)).toMatchInlineSnapshot(`
    "map $uri $library_x_frame_options {
      default "DENY";
    }
    map $uri $library_cache_control {
      ~^/_astro/ "immutable";
      default "no-cache";
    }
    map $uri $library_moved {
      default "";
      "~^/old/?$" "/new/";
    }
    "
  `);
  expect(formatNginxServer(rules, '/srv/library/current/site')).toMatchInlineSnapshot(`
    "root "/srv/library/current/site";
    index index.html;
    charset utf-8;
    charset_types text/css text/plain text/xml application/javascript image/svg+xml;
    absolute_redirect off;
    server_tokens off;
    # Copies that were compressed after the build; with the brotli module, add "brotli_static on;".
    gzip_static on;
    gzip_vary on;
    # What people read or search for is nobody's business.
    access_log off;
    log_not_found off;
    add_header X-Frame-Options $library_x_frame_options always;
    add_header Cache-Control $library_cache_control always;
    if ($library_moved) { return 301 $library_moved; }
    error_page 404 /404.html;
    location = /_headers { return 404; }
    location = /_redirects { return 404; }
    location / { try_files $uri $uri/ =404; }
    "
  `);
});

test('the configuration for Caddy', () => {
  const site = { address: 'https://library.example', root: '/srv/library/current/site' };
  expect(formatCaddyfile(rules, site)).toMatchInlineSnapshot(`
    "https://library.example {
      root * "/srv/library/current/site"
      route {
        header /* {
          X-Frame-Options "DENY"
          Cache-Control "no-cache"
        }
        header /_astro/* {
          Cache-Control "immutable"
        }
        header {
          -Server
          Vary Accept-Encoding
          defer
        }
        redir "/old/" "/new/" 301
        redir "/old" "/new/" 301
        @folder {
          not path */
          file {path}/index.html
        }
        redir @folder {path}/ 301
        file_server {
          precompressed br gzip
          hide _headers _redirects
          disable_canonical_uris
        }
      }
      handle_errors {
        header /* {
          X-Frame-Options "DENY"
          Cache-Control "no-cache"
        }
        header {
          -Server
          Vary Accept-Encoding
          defer
        }
        rewrite * /404.html
        file_server {
          precompressed br gzip
        }
      }
    }
    "
  `);
});
