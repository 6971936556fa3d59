import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import type { Weight } from './budgets.ts';
import type { SitePage } from './page.ts';
import { readHtml, type Site } from './site.ts';

/** Measures a text or image, given what it may weigh at most. */
type Measure = (content: Buffer) => number;

const compressWith =
  (quality: number): Measure =>
  (content) =>
    brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } })
      .byteLength;

/**
 * Everything that a page makes a browser fetch when it opens, as the bytes that go over the wire. Of
 * an image in several sizes the largest counts. What a script loads later is not in it.
 *
 * @param quality Of the compression, 0 to 11; a host serves what was compressed with 11.
 */
export function weighPage(site: Site, page: SitePage, quality: number): Record<Weight, number> {
  const compress = compressWith(quality);
  const weigh = (addresses: readonly string[], measure: Measure) =>
    findFiles(site, page, addresses).map((file) => weighFile(site, file, quality, measure));
  const { stylesheets, scripts, images } = page.resources;
  const html = weighHtml(site, page, quality);
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

/** The HTML of a page alone, as `weighPage` weighs it. */
export function weighHtml(site: Site, page: SitePage, quality: number): number {
  return weighOnce(page, `${quality}`, () => compressWith(quality)(readHtml(site, page)));
}

function weighFile(site: Site, file: string, quality: number, measure: Measure): number {
  return weighOnce(site, `${file} ${quality}`, () =>
    measure(readFileSync(join(site.folder, file))),
  );
}

/** What the pages of a site share is weighed once, and so is a page. */
const weighed = new WeakMap<Site | SitePage, Map<string, number>>();

function weighOnce(owner: Site | SitePage, key: string, weigh: () => number): number {
  const known = weighed.get(owner) ?? new Map<string, number>();
  weighed.set(owner, known);
  const weight = known.get(key) ?? weigh();
  known.set(key, weight);
  return weight;
}

/** The files of this site among some addresses, each once; what is missing is for another check. */
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
