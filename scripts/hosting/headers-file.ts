import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rulesAbove, type HeaderRule } from './header-rules.ts';
import type { FileHost } from './file-host.ts';

/** What Cloudflare takes in one line. https://developers.cloudflare.com/pages/configuration/headers/ */
const maxLineLength = 2000;

/**
 * The rules as a `_headers` file. Where several rules fit, Netlify takes the last one's value;
 * Cloudflare joins all of them, unless the earlier is taken away with a `!` first.
 *
 * @throws if a line is longer than the hosts take.
 */
export function formatHeadersFile(rules: readonly HeaderRule[], host: FileHost): string {
  return rules
    .map(({ under, headers }, index) => {
      const earlier = new Set(
        rulesAbove(rules.slice(0, index), under).flatMap((rule) => Object.keys(rule.headers)),
      );
      const lines = Object.entries(headers).flatMap(([name, value]) => [
        ...(host === 'cloudflare' && earlier.has(name) ? [`! ${name}`] : []),
        `${name}: ${value}`,
      ]);
      return [`${under}*`, ...lines.map((line) => `  ${rejectLong(line)}`), ''].join('\n');
    })
    .join('\n');
}

function rejectLong(line: string): string {
  if (line.length <= maxLineLength) return line;
  const name = line.replace(/:.*/s, '');
  throw new Error(
    `the header ${name} has ${line.length} characters, and hosts take ${maxLineLength}: make it shorter.`,
  );
}

/** The rules in the `_headers` file of a built site; none where there is no such file. */
export function readHeadersFile(folder: string): HeaderRule[] {
  const file = join(folder, '_headers');
  return existsSync(file) ? parseHeadersFile(readFileSync(file, 'utf8')) : [];
}

/** The rules in the text of a `_headers` file as `formatHeadersFile` writes it, for either host. */
export function parseHeadersFile(text: string): HeaderRule[] {
  const blocks = text.split(/\n(?=\/)/).filter((block) => block.trim() !== '');
  return blocks.map((block) => {
    const [pattern = '', ...lines] = block.split('\n').map((line) => line.trim());
    const headers = lines
      .map((line) => /^([\w-]+):\s*(.+)$/.exec(line))
      .flatMap((match) => (match ? [[match[1] ?? '', match[2] ?? ''] as const] : []));
    return { under: pattern.replace(/\*$/, ''), headers: Object.fromEntries(headers) };
  });
}
