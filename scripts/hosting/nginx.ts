import { unplainPath } from '../../admin/http/request-target.ts';
import { tabulateHeaders } from './header-rules.ts';
import type { HostingRules } from './hosting-rules.ts';
import { hiddenEndings, hiddenFiles, servedMethods } from './served-paths.ts';

/**
 * What nginx needs at the level of `http`: tables of headers and redirects. They are tables, for a
 * `location` with one `add_header` of its own would lose all those around it. `$library_file` is the
 * file that answers, so whatever is no success gets the headers of the page that says so.
 */
export function formatNginxHttp({ headers, redirects }: HostingRules): string {
  const tables = tabulateHeaders(headers).map(({ name, values }) => [
    `map $library_file ${variableOf(name)} {`,
    ...values.map(({ under, value }) =>
      under === '/' ? `  default ${quote(value)};` : `  ~^${under} ${quote(value)};`,
    ),
    '}',
  ]);
  // As patterns they need no hash table, whose size only the rest of the configuration could set.
  const moves = redirects.map(({ from, to }) => `"~^${from}?$" ${quote(to)}`);
  return toText([
    ...formatMap('$status', '$library_file', [`"~^(?:200|206|304)$" $uri`, 'default /404.html']),
    ...formatMap('$status', '$library_allow', [`405 ${quote(servedMethods.join(', '))}`]),
    // The request line as it came: by then nginx has merged slashes and resolved dots in $uri.
    ...formatMap('$request', '$library_unplain', [
      `${quote(String.raw`~^\S+ (?:[^/]|[^? ]*(?:${unplainPath}))`)} 1`,
    ]),
    ...tables.flat(),
    ...formatMap('$library_unplain$uri', '$library_moved', moves),
  ]);
}

/** A table, from which what it does not name comes out empty. */
function formatMap(from: string, to: string, entries: readonly string[]): string[] {
  return [`map ${from} ${to} {`, ...entries.map((entry) => `  ${entry};`), '}'];
}

/**
 * What nginx needs inside the site's `server`, where its names and certificates stand as well.
 *
 * @param root The folder of the site.
 */
export function formatNginxServer({ headers }: HostingRules, root: string): string {
  return toText([
    `root ${quote(root)};`,
    'index index.html;',
    'charset utf-8;',
    'charset_types text/css text/plain text/xml application/javascript image/svg+xml;',
    'absolute_redirect off;',
    'server_tokens off;',
    '# Copies that were compressed after the build; with the brotli module, add "brotli_static on;".',
    'gzip_static on;',
    'gzip_vary on;',
    "# What people read or search for is nobody's business.",
    'access_log off;',
    'log_not_found off;',
    ...tabulateHeaders(headers).map(({ name }) => `add_header ${name} ${variableOf(name)} always;`),
    'add_header Allow $library_allow always;',
    `if ($request_method !~ "^(?:${servedMethods.join('|')})$") { return 405; }`,
    'if ($library_moved) { return 301 $library_moved$is_args$args; }',
    '# A request that nginx itself cannot read, such as "/%00", leads nowhere either.',
    'error_page 400 404 =404 /404.html;',
    'location = /404.html { }',
    `location ~ ${quote(formatHidden())} { return 404; }`,
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

/** The files that are no reader's, as a pattern. */
function formatHidden(): string {
  const escape = (text: string) => text.replaceAll('.', String.raw`\.`);
  const names = [
    ...hiddenFiles.map((file) => `^${escape(file)}`),
    ...hiddenEndings.map((ending) => escape(ending)),
  ];
  return `(?:${names.join('|')})$`;
}

/** An empty variable sends no header, so a table needs no default. */
function variableOf(header: string): string {
  return `$library_${header.toLowerCase().replaceAll('-', '_')}`;
}

/** Text as nginx reads it: our values hold no variable, which only a `$` could begin. */
function quote(text: string): string {
  return `"${text.replaceAll(/["\\]/g, '\\$&')}"`;
}

function toText(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}
