import { unplainPath } from '../../admin/http/request-target.ts';
import { quoteValue, type HostingRules } from './hosting-rules.ts';
import { addressesOf } from './redirects-file.ts';
import { hiddenEndings, hiddenFiles, servedMethods } from './served-paths.ts';

interface CaddySite {
  /** For `https://library.example.org`, Caddy obtains a certificate by itself. */
  address: string;
  /** The folder of the site. */
  root: string;
}

/** A Caddyfile for the site. Caddy logs no requests by default. */
export function formatCaddyfile(
  { headers, redirects }: HostingRules,
  { address, root }: CaddySite,
): string {
  const notFound = headers.find(({ under }) => under === '/')?.headers ?? {};
  return [
    `${address} {`,
    `  root * ${quoteValue(root)}`,
    // Directives in a route run in the order in which they are written.
    '  route {',
    ...headers.flatMap(({ under, headers: own }) => formatHeaders(`${under}*`, own, '    ')),
    ...everywhere,
    `    @write not method ${servedMethods.join(' ')}`,
    '    error @write 405',
    // The original request target: path matchers merge slashes and resolve dots, redirects do not.
    `    @unplain expression \`{http.request.orig_uri}.matches(r'^[^/]|^[^?]*(?:${unplainPath})')\``,
    '    error @unplain 404',
    `    @hidden path ${[...hiddenFiles, ...hiddenEndings.map((ending) => `*${ending}`)].join(' ')}`,
    '    error @hidden 404',
    // Without this, Caddy would serve the file for "/404.html/".
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
        (old) => `    redir ${quoteValue(old)} ${quoteValue(`${to}{library_query}`)} 301`,
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
    `      header Allow ${quoteValue(servedMethods.join(', '))}`,
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

/** Caddy sets `Vary` only when it sends a compressed copy; caches need it on both responses. */
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
    ...Object.entries(headers).map(([name, value]) => `${indent}  ${name} ${quoteValue(value)}`),
    `${indent}}`,
  ];
}
