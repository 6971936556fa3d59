import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { smallLibrary } from '../../scripts/checks/content/testing/small-library.ts';
import { copyProject } from '../../scripts/build/copy-project.ts';
import { serveSite, type SiteServer } from '../../scripts/hosting/static-server.ts';
import { runAstroBuild } from '../../scripts/build/build-site.ts';
import { isPinnedBrowser, launchBrowser } from './browser/browser.ts';
import { comparePictures } from './browser/compare-pictures.ts';
import { pageTypes } from './sites/page-types.ts';
import { pinFonts } from './browser/pinned-fonts.ts';

/**
 * The pages to compare with their last approved screenshots. They are built from the small library and the
 * component examples, so that editors' changes do not affect them, and use pinned fonts. `npm run
 * screenshots` updates the screenshots.
 */
const pages = {
  ...pageTypes,
  article: '/components/reviewed/',
  condition: '/components/one-treatment/',
  comparison: '/components/thirty-treatments/#treatments',
  components: '/components/',
};
const widths = [360, 768, 1280];
const schemes = ['light', 'dark'] as const;

/** A picture of half the size shows everything a reader would notice, in a quarter of the bytes. */
const scale = 0.5;
/** The maximum height of a screenshot, in CSS pixels. */
const most = 4000;
/** The share of pixels that may differ. */
const tolerance = 0.005;

const folder = join(import.meta.dirname, 'screenshots');
const fonts = pinFonts();
const isUpdate = process.env.UPDATE_SCREENSHOTS !== undefined;
let root: string;
let site: SiteServer;
let browser: Browser;

async function takePicture(
  path: string,
  width: number,
  colorScheme: (typeof schemes)[number],
): Promise<Buffer> {
  const page = await openWindow(width, colorScheme);
  await page.goto(site.url + path, { waitUntil: 'networkidle' });
  await page.addStyleTag({ content: fonts });
  await page.evaluate(() => document.fonts.ready);
  // The screenshot starts at the fragment of the address.
  const start = await page.evaluate(() => {
    const target = document.querySelector(':target');
    return target ? target.getBoundingClientRect().top + window.scrollY : 0;
  });
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  const clip = { x: 0, y: start, width, height: Math.min(height - start, most) };
  return page.screenshot({ fullPage: true, clip, animations: 'disabled' });
}

/** Stores a picture losslessly, in fewer bytes than the browser's PNG. */
async function store(picture: Buffer, file: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await sharp(picture).webp({ lossless: true, effort: 4 }).toFile(file);
}

const windows = new Map<string, Promise<Page>>();

/** Returns a window of a width and a color scheme, which all pages share. */
function openWindow(width: number, colorScheme: (typeof schemes)[number]): Promise<Page> {
  const key = `${width} ${colorScheme}`;
  const known = windows.get(key);
  if (known) return known;
  const opened = browser
    .newContext({
      viewport: { width, height: 900 },
      deviceScaleFactor: scale,
      colorScheme,
      reducedMotion: 'reduce',
      // The CSP forbids inline styles, which pin the fonts.
      bypassCSP: true,
    })
    .then((context) => context.newPage());
  windows.set(key, opened);
  return opened;
}

if (!isPinnedBrowser) {
  process.stdout.write(
    `CHROMIUM_PATH is set, and other browsers render text differently. Skipped the screenshots of ${Object.keys(pages).join(', ')}.\n`,
  );
}

describe.skipIf(!isPinnedBrowser)('in the browser that the screenshots were taken with', () => {
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'screenshots-'));
    await copyProject(process.cwd(), root);
    await rm(join(root, 'content'), { recursive: true });
    for (const [path, text] of Object.entries(smallLibrary)) {
      await mkdir(dirname(join(root, path)), { recursive: true });
      await writeFile(join(root, path), text);
    }
    const built = join(root, 'dist');
    await runAstroBuild(root, built, { SITE_URL: 'https://library.example', EXAMPLE_PAGES: 'yes' });
    [site, browser] = await Promise.all([serveSite(built, 0), launchBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await site.stop();
    await rm(root, { recursive: true, force: true });
  });

  describe.each(Object.entries(pages))(
    'the page of type %s matches its screenshot',
    (type, path) => {
      // Concurrent, since each uses a separate window.
      test.concurrent.each(widths.flatMap((width) => schemes.map((scheme) => ({ width, scheme }))))(
        'at $width px in $scheme colors',
        async ({ width, scheme }) => {
          const name = `${type}-${width}-${scheme}`;
          const stored = join(folder, `${name}.webp`);
          const picture = await takePicture(path, width, scheme);
          if (isUpdate) return store(picture, stored);
          if (!existsSync(stored)) throw new Error(`${name} is missing: npm run screenshots`);
          const difference = await comparePictures(picture, await readFile(stored));
          if (difference > tolerance) {
            await store(picture, join(process.cwd(), '.build', 'screenshots', `${name}.webp`));
          }
          expect(
            difference,
            `compare .build/screenshots/${name}.webp; if the change is intended, run npm run screenshots`,
          ).toBeLessThanOrEqual(tolerance);
        },
      );
    },
  );
});

test('stores no screenshots of other pages', async () => {
  const expected = Object.keys(pages).flatMap((type) =>
    widths.flatMap((width) => schemes.map((scheme) => `${type}-${width}-${scheme}.webp`)),
  );
  expect((await readdir(folder)).sort()).toEqual(expected.sort());
});
