import { unplainPath } from '../../admin/http/request-target.ts';
import { tabulateHeaders } from './header-rules.ts';
import { quoteValue, type HostingRules } from './hosting-rules.ts';
import { hiddenEndings, hiddenFiles, servedMethods } from './served-paths.ts';

/**
 * The configuration for nginx's `http` block: tables (maps) of headers and redirects. We use tables because
 * a `location` with one `add_header` would lose all inherited ones. `$library_file` is the file that is
 * served, so an error response has the headers of the error page.
 */
export function formatNginxHttp({ headers, redirects }: HostingRules): string {
  const tables = tabulateHeaders(headers).map(({ name, values }) => [
    `map $library_file ${variableOf(name)} {`,
    ...values.map(({ under, value }) =>
      under === '/' ? `  default ${quoteValue(value)};` : `  ~^${under} ${quoteValue(value)};`,
    ),
    '}',
  ]);
  // Patterns need no hash table, whose size is a global setting of nginx.
  const moves = redirects.map(({ from, to }) => `"~^${from}?$" ${quoteValue(to)}`);
  return toText([
    ...formatMap('$status', '$library_file', [`"~^(?:200|206|304)$" $uri`, 'default /404.html']),
    ...formatMap('$status', '$library_allow', [`405 ${quoteValue(servedMethods.join(', '))}`]),
    // The original request line: in $uri, nginx has merged slashes and resolved dots.
    ...formatMap('$request', '$library_unplain', [
      `${quoteValue(String.raw`~^\S+ (?:[^/]|[^? ]*(?:${unplainPath}))`)} 1`,
    ]),
    ...tables.flat(),
    ...formatMap('$library_unplain$uri', '$library_moved', moves),
  ]);
}

/** A map. Its default is empty. */
function formatMap(from: string, to: string, entries: readonly string[]): string[] {
  return [`map ${from} ${to} {`, ...entries.map((entry) => `  ${entry};`), '}'];
}

/**
 * The configuration for the site's `server` block, next to its names and certificates.
 *
 * @param root The folder of the site.
 */
export function formatNginxServer({ headers }: HostingRules, root: string): string {
  return toText([
    `root ${quoteValue(root)};`,
    'index index.html;',
    'charset utf-8;',
    'charset_types text/css text/plain text/xml application/javascript image/svg+xml;',
    'absolute_redirect off;',
    'server_tokens off;',
    '# Send the compressed copies; with the brotli module, add "brotli_static on;".',
    'gzip_static on;',
    'gzip_vary on;',
    '# Keep no record of what people read or search for.',
    'access_log off;',
    'log_not_found off;',
    ...tabulateHeaders(headers).map(({ name }) => `add_header ${name} ${variableOf(name)} always;`),
    'add_header Allow $library_allow always;',
    `if ($request_method !~ "^(?:${servedMethods.join('|')})$") { return 405; }`,
    'if ($library_moved) { return 301 $library_moved$is_args$args; }',
    '# nginx answers 400 to a request that it cannot parse, such as "/%00"; make that a 404 too.',
    'error_page 400 404 =404 /404.html;',
    'location = /404.html { }',
    `location ~ ${quoteValue(formatHidden())} { return 404; }`,
    'location ~ /$ {',
    '  if ($library_unplain) { return 404; }',
    '  try_files ${uri}index.html =404;',
    '}',
    'location / {',
    '  if ($library_unplain) { return 404; }',
    '  try_files $uri @folder;',
    '}',
    'location @folder {',
    '  if (-f $document_root$uri/index.html) { return 301 $uri/$is_args$args; }',
    '  return 404;',
    '}',
  ]);
}

/** A pattern of the files that are for servers, not for readers. */
function formatHidden(): string {
  const escape = (text: string) => text.replaceAll('.', String.raw`\.`);
  const names = [
    ...hiddenFiles.map((file) => `^${escape(file)}`),
    ...hiddenEndings.map((ending) => escape(ending)),
  ];
  return `(?:${names.join('|')})$`;
}

/** The variable with the value of a header. nginx sends no header for an empty value. */
function variableOf(header: string): string {
  return `$library_${header.toLowerCase().replaceAll('-', '_')}`;
}

function toText(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}
