/**
 * `npm run bench:text-field`: measures the time from a keystroke in the text field to the painted page,
 * in a text of 5,000 words, in milliseconds; and the size of the field.
 */
import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { splitFrontMatter } from '../../src/entries/parsing/front-matter.ts';
import { makeFieldSite } from '../../src/tests/sites/field-site.ts';

const keys = 60;
/** As the file counts them; tags and signs are among them. */
const wantedWords = 6_000;
/** Between two keys, so that each is measured alone; and as fast as people type. */
const paces = { 'one key at a time': 250, 'typing fast': 90 };

interface Measured {
  times: number[];
}

function readLongText(): string {
  const split = splitFrontMatter(
    readFileSync('content/articles/massage-for-neck-pain.mdx', 'utf8'),
  );
  if (!('body' in split)) throw new Error(split.message);
  const body = split.body.trim();
  const words = body.split(/\s+/).length;
  return Array.from({ length: Math.ceil(wantedWords / words) }, () => body).join('\n\n');
}

const site = await makeFieldSite();
try {
  const page = await site.open(readLongText());
  process.stdout.write(`${(await page.locator('.size').textContent()) ?? ''}\n`);
  await page.getByText('Neck pain').nth(3).click();
  await page.evaluate(watchKeys);
  for (const [name, delay] of Object.entries(paces)) {
    await page.evaluate(() => ((globalThis as unknown as Measured).times = []));
    await page.keyboard.type('abcd '.repeat(keys / 5), { delay });
    await page.waitForTimeout(500);
    const times = await page.evaluate(() => (globalThis as unknown as Measured).times);
    const sorted = times.sort((a, b) => a - b);
    const at = (part: number) => Math.round(sorted[Math.floor(part * (sorted.length - 1))] ?? NaN);
    process.stdout.write(`${name}: median ${at(0.5)} ms, 95% ${at(0.95)} ms, most ${at(1)} ms\n`);
  }
  const script = await page.evaluate(async () => (await fetch('/field.js')).text());
  const size = brotliCompressSync(script).byteLength;
  process.stdout.write(
    `the field and all that it brings: ${Math.round(size / 1000)} kB (brotli)\n`,
  );
} finally {
  await site.close();
}

/** Runs in the page: from each key to the first frame painted after it. */
function watchKeys(): void {
  const measured = globalThis as unknown as Measured;
  measured.times = [];
  document.addEventListener(
    'keydown',
    () => {
      const pressed = performance.now();
      requestAnimationFrame(() =>
        setTimeout(() => measured.times.push(performance.now() - pressed)),
      );
    },
    true,
  );
}
