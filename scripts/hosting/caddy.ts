import type { HostingRules } from './hosting-rules.ts';
import { addressesOf } from './redirects-file.ts';

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
    ...redirects.flatMap(({ from, to }) =>
      addressesOf(from).map((old) => `    redir ${quote(old)} ${quote(to)} 301`),
    ),
    '    @folder {',
    '      not path */',
    '      file {path}/index.html',
    '    }',
    '    redir @folder {path}/ 301',
    '    file_server {',
    '      precompressed br gzip',
    '      hide _headers _redirects',
    '      disable_canonical_uris',
    '    }',
    '  }',
    '  handle_errors {',
    ...formatHeaders('/*', notFound, '    '),
    ...everywhere,
    '    rewrite * /404.html',
    '    file_server {',
    '      precompressed br gzip',
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
