import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openQuery } from './query.ts';

export interface OpenSite {
  /** What is found on a page, as a claim names both; undefined where there is no such page. */
  find(page: string, at: string): string[] | undefined;
}

/** Opens a built site. Each page is read once. */
export function openSite(folder: string): OpenSite {
  const pages = new Map<string, ((at: string) => string[]) | undefined>();
  return {
    find: (page, at) => {
      if (!pages.has(page)) pages.set(page, openPage(folder, page));
      return pages.get(page)?.(at);
    },
  };
}

function openPage(folder: string, page: string): ((at: string) => string[]) | undefined {
  if (page === '_redirects') return openRedirects(readFileSync(join(folder, page), 'utf8'));
  const file = join(folder, page, 'index.html');
  if (!existsSync(file)) return undefined;
  const html = readFileSync(file, 'utf8');
  const query = openQuery(html);
  const json = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1];
  const properties = listProperties(json === undefined ? undefined : JSON.parse(json));
  return (at) => {
    if (!at.startsWith('json ')) return query(at);
    return properties.flatMap(([name, text]) => (name === at.slice(5) ? [text] : []));
  };
}

/** Every text of JSON-LD with the property that it is of. */
function listProperties(node: unknown, name = ''): [string, string][] {
  if (typeof node === 'string') return [[name, node]];
  if (Array.isArray(node)) return node.flatMap((item) => listProperties(item, name));
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) => listProperties(value, key));
}

/** Which addresses lead to a page. */
function openRedirects(text: string): (to: string) => string[] {
  const rules = text.split('\n').map((line) => line.split(' '));
  return (page) =>
    rules.flatMap(([from = '', to]) => (to === page && from.endsWith('/') ? [from] : []));
}
