import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import type { Weight } from './budgets.ts';
import type { SitePage } from './page.ts';
import { readHtml, type Site } from './site.ts';

/** Returns the transfer size of a file's content. */
type Measure = (content: Buffer) => number;

const compressWith =
  (level: number): Measure =>
  (content) =>
    brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: level } }).byteLength;

/**
 * The number of bytes that a browser transfers to open a page. Of an image in several sizes, the largest
 * counts. Does not include what scripts load later.
 *
 * @param level The brotli level, 0 to 11.
 */
export function weighPage(site: Site, page: SitePage, level: number): Record<Weight, number> {
  const compress = compressWith(level);
  const weigh = (addresses: readonly string[], measure: Measure) =>
    findFiles(site, page, addresses).map((file) => weighFile(site, file, level, measure));
  const { stylesheets, scripts, images } = page.resources;
  const html = weighHtml(site, page, level);
  const css = sum(weigh(stylesheets, compress));
  return {
    html,
    css,
    htmlAndCss: html + css,
    js: sum(weigh(scripts, compress)),
    images: sum(
      images.map((sizes) => Math.max(0, ...weigh(sizes, ({ byteLength }) => byteLength))),
    ),
  };
}

/** The number of bytes of a page's compressed HTML. */
export function weighHtml(site: Site, page: SitePage, level: number): number {
  return weighOnce(page, `${level}`, () => compressWith(level)(readHtml(site, page)));
}

function weighFile(site: Site, file: string, level: number, measure: Measure): number {
  return weighOnce(site, `${file} ${level}`, () => measure(readFileSync(join(site.folder, file))));
}

/** Caches weights, by page or, for shared files, by site. */
const weighed = new WeakMap<Site | SitePage, Map<string, number>>();

function weighOnce(owner: Site | SitePage, key: string, weigh: () => number): number {
  const known = weighed.get(owner) ?? new Map<string, number>();
  weighed.set(owner, known);
  const weight = known.get(key) ?? weigh();
  known.set(key, weight);
  return weight;
}

/** The existing files of this site among some addresses, each once. check-addresses.ts reports missing ones. */
function findFiles(site: Site, { path }: SitePage, addresses: readonly string[]): string[] {
  const base = new URL(path, site.origin).href;
  const files = addresses
    .filter((address) => address !== '' && URL.canParse(address, base))
    .map((address) => new URL(address, base))
    .filter(({ origin }) => origin === site.origin)
    .map(({ pathname }) => decodeURI(pathname));
  return [...new Set(files)].filter((file) => site.files.has(file));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
