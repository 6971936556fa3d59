import { unplainPath } from '../../admin/http/request-target.ts';
import type { HostingRules } from './hosting-rules.ts';
import { addressesOf } from './redirects-file.ts';
import { hiddenEndings, hiddenFiles, servedMethods } from './served-paths.ts';

interface CaddySite {
  /** As Caddy takes it: `https://library.example.org` makes it get a certificate by itself. */
  address: string;
  /** The folder of the site. */
  root: string;
}

/** A Caddyfile for the site. Caddy keeps no log of requests unless it is told to. */
export function formatCaddyfile(
  { headers, redirects }: HostingRules,
  { address, root }: CaddySite,
): string {
  const notFound = headers.find(({ under }) => under === '/')?.headers ?? {};
  return [
    `${address} {`,
    `  root * ${quote(root)}`,
    // Inside a route things happen in the order in which they stand here.
    '  route {',
    ...headers.flatMap(({ under, headers: own }) => formatHeaders(`${under}*`, own, '    ')),
    ...everywhere,
    `    @write not method ${servedMethods.join(' ')}`,
    '    error @write 405',
    // The target as it came: matchers of paths merge slashes and resolve dots, and a redirect does not.
    `    @unplain expression \`{http.request.orig_uri}.matches(r'^[^/]|^[^?]*(?:${unplainPath})')\``,
    '    error @unplain 404',
    `    @hidden path ${[...hiddenFiles, ...hiddenEndings.map((ending) => `*${ending}`)].join(' ')}`,
    '    error @hidden 404',
    // Caddy would read "/404.html/" as the file.
    '    @gone {',
    '      path */',
    '      not file {path}index.html',
    '    }',
    '    map {query} {library_query} {',
    '      ~^(.+)$ "?${1}"',
    '      default ""',
    '    }',
    ...redirects.flatMap(({ from, to }) =>
      addressesOf(from).map(
        (old) => `    redir ${quote(old)} ${quote(`${to}{library_query}`)} 301`,
      ),
    ),
    '    @folder {',
    '      not path */',
    '      file {path}/index.html',
    '    }',
    '    redir @folder {path}/{library_query} 301',
    '    error @gone 404',
    '    file_server {',
    '      precompressed br gzip',
    '      disable_canonical_uris',
    '    }',
    '  }',
    '  handle_errors {',
    ...formatHeaders('/*', notFound, '    '),
    ...everywhere,
    '    @write expression {http.error.status_code} == 405',
    '    handle @write {',
    `      header Allow ${quote(servedMethods.join(', '))}`,
    '      respond "" 405',
    '    }',
    '    rewrite * /404.html',
    '    file_server {',
    '      precompressed br gzip',
    '      disable_canonical_uris',
    '    }',
    '  }',
    '}',
    '',
  ].join('\n');
}

/** Of a file with a compressed copy, Caddy says that it varies only where it sends the copy. */
const everywhere = [
  '    header {',
  '      -Server',
  '      Vary Accept-Encoding',
  '      defer',
  '    }',
];

function formatHeaders(
  pattern: string,
  headers: Readonly<Record<string, string>>,
  indent: string,
): string[] {
  return [
    `${indent}header ${pattern} {`,
    ...Object.entries(headers).map(([name, value]) => `${indent}  ${name} ${quote(value)}`),
    `${indent}}`,
  ];
}

function quote(text: string): string {
  return `"${text.replaceAll(/["\\]/g, '\\$&')}"`;
}
