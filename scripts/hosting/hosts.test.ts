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

test('redirects an old address with and without its slash, on Netlify even if there is a file', () => {
  expect(formatRedirectsFile(rules.redirects, 'cloudflare')).toBe(
    '/old/ /new/ 301\n/old /new/ 301\n',
  );
  expect(formatRedirectsFile(rules.redirects, 'netlify')).toBe(
    '/old/ /new/ 301!\n/old /new/ 301!\n',
  );
});

test('rejects more redirects than hosts accept', () => {
  const many = Array.from({ length: 1001 }, (_, index) => ({ from: `/${index}/`, to: '/new/' }));
  expect(() => formatRedirectsFile(many, 'cloudflare')).toThrow(
    '1001 old addresses need 2002 redirects, more than the 2000 that hosts accept',
  );
});

test('writes the configuration for nginx', () => {
  expect(formatNginxHttp(rules)).toMatchInlineSnapshot(`
    "map $status $library_file {
      "~^(?:200|206|304)$" $uri;
      default /404.html;
    }
    map $status $library_allow {
      405 "GET, HEAD";
    }
    map $request $library_unplain {
      "~^\\\\S+ (?:[^/]|[^? ]*(?://|\\\\\\\\|/\\\\.\\\\.?(?:[/? ]|$)|%(?:[01][0-9A-Fa-f]|2[EeFf]|5[Cc]|7[Ff])))" 1;
    }
    map $library_file $library_x_frame_options {
      default "DENY";
    }
    map $library_file $library_cache_control {
      ~^/_astro/ "immutable";
      default "no-cache";
    }
    map $library_unplain$uri $library_moved {
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
    # Send the compressed copies; with the brotli module, add "brotli_static on;".
    gzip_static on;
    gzip_vary on;
    # Keep no record of what people read or search for.
    access_log off;
    log_not_found off;
    add_header X-Frame-Options $library_x_frame_options always;
    add_header Cache-Control $library_cache_control always;
    add_header Allow $library_allow always;
    if ($request_method !~ "^(?:GET|HEAD)$") { return 405; }
    if ($library_moved) { return 301 $library_moved$is_args$args; }
    # nginx answers 400 to a request that it cannot parse, such as "/%00"; make that a 404 too.
    error_page 400 404 =404 /404.html;
    location = /404.html { }
    location ~ "(?:^/_headers|^/_redirects|\\\\.br|\\\\.gz)$" { return 404; }
    location ~ /$ {
      if ($library_unplain) { return 404; }
      try_files \${uri}index.html =404;
    }
    location / {
      if ($library_unplain) { return 404; }
      try_files $uri @folder;
    }
    location @folder {
      if (-f $document_root$uri/index.html) { return 301 $uri/$is_args$args; }
      return 404;
    }
    "
  `);
});

test('writes the configuration for Caddy', () => {
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
        @write not method GET HEAD
        error @write 405
        @unplain expression \`{http.request.orig_uri}.matches(r'^[^/]|^[^?]*(?://|\\\\|/\\.\\.?(?:[/? ]|$)|%(?:[01][0-9A-Fa-f]|2[EeFf]|5[Cc]|7[Ff]))')\`
        error @unplain 404
        @hidden path /_headers /_redirects *.br *.gz
        error @hidden 404
        @gone {
          path */
          not file {path}index.html
        }
        map {query} {library_query} {
          ~^(.+)$ "?\${1}"
          default ""
        }
        redir "/old/" "/new/{library_query}" 301
        redir "/old" "/new/{library_query}" 301
        @folder {
          not path */
          file {path}/index.html
        }
        redir @folder {path}/{library_query} 301
        error @gone 404
        file_server {
          precompressed br gzip
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
        @write expression {http.error.status_code} == 405
        handle @write {
          header Allow "GET, HEAD"
          respond "" 405
        }
        rewrite * /404.html
        file_server {
          precompressed br gzip
          disable_canonical_uris
        }
      }
    }
    "
  `);
});
