/**
 * `npm run bench:preview`: measures the time from a keystroke in Decap to the painted preview of the
 * massage article, in milliseconds.
 */
import { launchBrowser } from '../../src/tests/browser/browser.ts';
import { serveCmsSite } from '../../src/tests/sites/cms-site.ts';

const keys = 40;
/** Milliseconds between keystrokes: slow enough to measure each alone, and as fast as people type. */
const paces = { 'one key at a time': 400, 'typing fast': 90 };

interface Measured {
  times: number[];
}

const site = await serveCmsSite();
const browser = await launchBrowser();
try {
  const page = await browser.newPage({ viewport: { width: 1400, height: 1000 } });
  await page.goto(`${site.url}/admin/#/collections/articles/entries/massage-for-neck-pain`);
  await page.getByRole('button', { name: 'Login' }).click();
  await page.frameLocator('#preview-pane').frameLocator('.stage iframe').locator('main').waitFor();
  const text = page.locator('[id^=body-field][contenteditable=true]');
  await text.getByText('Neck pain').first().click();
  await page.evaluate(watchKeys);
  for (const [name, delay] of Object.entries(paces)) {
    await page.evaluate(() => ((window as unknown as Measured).times = []));
    await page.keyboard.type('abcd '.repeat(keys / 5), { delay });
    await page.waitForTimeout(1000);
    const times = await page.evaluate(() => (window as unknown as Measured).times);
    const sorted = times.sort((a, b) => a - b);
    const at = (part: number) => Math.round(sorted[Math.floor(part * (sorted.length - 1))] ?? NaN);
    process.stdout.write(`${name}: median ${at(0.5)} ms, 95% ${at(0.95)} ms, most ${at(1)} ms\n`);
  }
} finally {
  await browser.close();
  await site.remove();
}

/** Runs in the page; records the time from each keystroke to the first frame after the preview changed. */

function watchKeys(): void {
  const measured = window as unknown as Measured;
  measured.times = [];
  let waiting: number[] = [];
  document.addEventListener('keydown', () => waiting.push(performance.now()), true);
  const pane = document.querySelector<HTMLIFrameElement>('#preview-pane')?.contentDocument;
  const frame = pane?.querySelector<HTMLIFrameElement>('.stage iframe')?.contentDocument;
  if (!frame) throw new Error('there is no preview');
  new MutationObserver(() => {
    const pressed = waiting;
    waiting = [];
    requestAnimationFrame(() =>
      setTimeout(() => {
        const now = performance.now();
        measured.times.push(...pressed.map((time) => now - time));
      }),
    );
  }).observe(frame.documentElement, { subtree: true, childList: true, characterData: true });
}
