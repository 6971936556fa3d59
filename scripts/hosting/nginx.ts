import { tabulateHeaders } from './header-rules.ts';
import type { HostingRules } from './hosting-rules.ts';

/**
 * What nginx needs at the level of `http`: tables of headers and redirects. They are tables, for a
 * `location` with one `add_header` of its own would lose all those around it. `$uri` is the file that
 * answers, so an address that does not exist gets the headers of the page that says so.
 */
export function formatNginxHttp({ headers, redirects }: HostingRules): string {
  const tables = tabulateHeaders(headers).map(({ name, values }) => [
    `map $uri ${variableOf(name)} {`,
    ...values.map(({ under, value }) =>
      under === '/' ? `  default ${quote(value)};` : `  ~^${under} ${quote(value)};`,
    ),
    '}',
  ]);
  // As patterns they need no hash table, whose size only the rest of the configuration could set.
  const moves = redirects.map(({ from, to }) => `  "~^${from}?$" ${quote(to)};`);
  return toText([...tables.flat(), 'map $uri $library_moved {', '  default "";', ...moves, '}']);
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
    'if ($library_moved) { return 301 $library_moved; }',
    'error_page 404 /404.html;',
    'location = /_headers { return 404; }',
    'location = /_redirects { return 404; }',
    'location / { try_files $uri $uri/ =404; }',
  ]);
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
