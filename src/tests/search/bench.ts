/**
 * `npm run bench:search [-- 2000]`: measures the size and speed of search, in this library and in one with
 * many articles with unique names. No test depends on it, since it measures time.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import sirv from 'sirv';
import type { Browser, Page } from 'playwright-core';
import { generateLibrary } from '../../../scripts/bench/generate-library.ts';
import { copyProject } from '../../../scripts/build/copy-project.ts';
import { writeSearchIndex } from '../../../scripts/build/search-index/build-index.ts';
import { runAstroBuild } from '../../../scripts/build/build-site.ts';
import { lexiconPath } from '../../domain/search/lexicon.ts';
import { namePage } from '../../domain/search/testing/name-pages.ts';
import { launchBrowser } from '../browser/browser.ts';
import { askSite, openSearch } from './measure-search.ts';

const count = Number(process.argv[2] ?? 2000);
/** Lighthouse's "slow 4G": 1.6 Mbit/s and a round trip of 150 ms. */
const slow4g = { latency: 150, downloadThroughput: 204_800, uploadThroughput: 96_000 };
const firstSearches = ['siatica', 'slip disk surgery', 'why does my leg hurt when I walk'];
const print = (line: string) => process.stdout.write(`${line}\n`);

/** Gives every generated article unique names. */
async function renameArticles(folder: string): Promise<void> {
  const files = (await readdir(folder)).filter((name) => name.startsWith('generated-'));
  await Promise.all(
    files.map(async (name, index) => {
      const { title, names } = namePage(index);
      const text = await readFile(join(folder, name), 'utf8');
      const others = `alsoKnownAs:\n${names.map((it) => `  - ${it}\n`).join('')}`;
      const renamed = text
        .replace(/^title: .*$/m, `title: ${title}`)
        .replace(/^alsoKnownAs:\n(?: {2}- .*\n)+/m, others)
        .replace(/^searchTerms:\n(?: {2}- .*\n)+/m, '');
      await writeFile(join(folder, name), renamed);
    }),
  );
}

async function buildLibrary(root: string, articles: number): Promise<string> {
  await copyProject(process.cwd(), root);
  if (articles > 0) await generateLibrary(join(root, 'content'), articles);
  await renameArticles(join(root, 'content/articles'));
  const out = join(root, 'dist');
  const env = { SITE_URL: 'https://library.example' };
  await runAstroBuild(root, out, env);
  await writeSearchIndex(out);
  return out;
}

/** Serves a site with compressed text, like a host. */
async function serveCompressed(folder: string): Promise<{ url: string; stop(): void }> {
  const names = await readdir(folder, { recursive: true });
  for (const name of names.filter((it) =>
    /^(?:search|pagefind|_astro)\b.*\.(?:js|json|css|html)$/.test(it),
  )) {
    const file = join(folder, name);
    await writeFile(`${file}.br`, brotliCompressSync(await readFile(file)));
  }
  const files = sirv(folder, { brotli: true });
  const server = createServer((request, response) =>
    files(request, response, () => void response.writeHead(404).end()),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** Returns the bytes and the duration of a first visit to the search page. */
async function measureFirstSearch(browser: Browser, url: string, query: string) {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  const weights: Promise<number>[] = [];
  page.on('response', (response) => {
    if (!/\.(?:html|css|svg)$|\/$/.test(new URL(response.url()).pathname)) {
      weights.push(
        response.body().then(
          (body) => brotliCompressSync(body).byteLength,
          () => 0,
        ),
      );
    }
  });
  await page.goto(`${url}/search/`, { waitUntil: 'networkidle' });
  const session = await context.newCDPSession(page);
  await session.send('Network.emulateNetworkConditions', { offline: false, ...slow4g });
  const start = performance.now();
  await page.getByLabel('What are you looking for?').fill(query);
  await page.locator('.results > li').first().waitFor({ state: 'attached' });
  const first = performance.now() - start;
  await page.locator('.results[aria-busy="false"]').waitFor({ state: 'attached' });
  const settled = performance.now() - start;
  await page.waitForLoadState('networkidle');
  const bytes = (await Promise.all(weights)).reduce((sum, weight) => sum + weight, 0);
  await context.close();
  return { first, settled, bytes };
}

/** Returns the median duration of a search once everything is loaded. */
async function measureWarmSearch(page: Page): Promise<number> {
  const queries = ['herniated disc', 'numb foot', 'accupuncture', 'neck', 'fusion of the spine'];
  const times: number[] = [];
  for (const query of [...queries, ...queries]) {
    const start = performance.now();
    await askSite(page)(query);
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? NaN;
}

const folder = await mkdtemp(join(tmpdir(), 'bench-search-'));
const browser = await launchBrowser();
try {
  const sizes: number[] = [];
  for (const articles of [0, count]) {
    const out = await buildLibrary(join(folder, String(articles)), articles);
    const size = brotliCompressSync(await readFile(join(out, lexiconPath))).byteLength;
    sizes.push(size);
    print(`\nThis library and ${articles} generated articles: name index ${size} bytes`);
    const site = await serveCompressed(out);
    for (const query of firstSearches) {
      const { first, settled, bytes } = await measureFirstSearch(browser, site.url, query);
      print(
        `  first search for “${query}”: ${bytes} bytes in all; slow 4G: names after ${first.toFixed(0)} ms, texts after ${settled.toFixed(0)} ms`,
      );
    }
    const page = await browser.newPage();
    await openSearch(page, site.url);
    print(`  from key press to results, loaded: ${(await measureWarmSearch(page)).toFixed(0)} ms`);
    await page.close();
    site.stop();
  }
  const [own = 0, many = 0] = sizes;
  print(
    `\nname index, each further article: ${((many - own) / count).toFixed(1)} bytes (at most 60)`,
  );
} finally {
  await browser.close();
  await rm(folder, { recursive: true, force: true });
}
