import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rulesAbove, type HeaderRule } from './header-rules.ts';
import type { FileHost } from './file-host.ts';

/** Cloudflare's limit. https://developers.cloudflare.com/pages/configuration/headers/ */
const maxLineLength = 2000;

/**
 * The rules as a `_headers` file. If several rules apply, Netlify uses the value of the last one;
 * Cloudflare joins all values, unless a `!` removes the earlier ones first.
 *
 * @throws if a line is longer than hosts accept.
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
    `the header ${name} has ${line.length} characters, more than the ${maxLineLength} that hosts accept: shorten it.`,
  );
}

/** The rules in the `_headers` file of a built site; none if there is no such file. */
export function readHeadersFile(folder: string): HeaderRule[] {
  const file = join(folder, '_headers');
  return existsSync(file) ? parseHeadersFile(readFileSync(file, 'utf8')) : [];
}

/** Parses the text of a `_headers` file that `formatHeadersFile` wrote for either host. */
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
