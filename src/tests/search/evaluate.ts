/**
 * `npm run evaluate:search -- <folder of a built site> <queries.json>`: measures, in a real browser, how
 * well the search of a site built with this code finds the right page. The queries are a list of
 * `{ "query": "siatica", "page": "/conditions/sciatica/", "kind": "misspelled" }`.
 */
import { readFile } from 'node:fs/promises';
import { serveSite } from '../../../scripts/hosting/static-server.ts';
import { launchBrowser } from '../browser/browser.ts';
import {
  askPagefind,
  askSite,
  describeMeasure,
  measure,
  openSearch,
  type GoldenQuery,
} from './measure-search.ts';

const [folder = 'dist', file = 'src/tests/search/golden-queries.json'] = process.argv.slice(2);
const read = JSON.parse(await readFile(file, 'utf8')) as
  readonly GoldenQuery[] | { queries: readonly GoldenQuery[] };
const queries = 'queries' in read ? read.queries : read;

const [site, browser] = await Promise.all([serveSite(folder, 0), launchBrowser()]);
const print = (line: string) => process.stdout.write(`${line}\n`);
try {
  const page = await browser.newPage();
  await openSearch(page, site.url);
  const kinds = [...new Set(queries.map(({ kind }) => kind))];
  const groups = [
    ...kinds.map((kind) => [kind ?? 'other', queries.filter((it) => it.kind === kind)] as const),
    ['all', queries] as const,
  ];
  for (const [name, group] of groups) {
    const ours = await measure(group, askSite(page));
    print(describeMeasure(name, ours));
    print(describeMeasure(`${name}, Pagefind alone`, await measure(group, askPagefind(page))));
    if (name === 'all') continue;
    for (const { query, page: wanted, found } of ours.misses) {
      print(`    “${query}” wants ${wanted}, found ${found.join(' ') || 'nothing'}`);
    }
  }
} finally {
  await browser.close();
  await site.stop();
}
