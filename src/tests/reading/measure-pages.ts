/**
 * `npm run measure:pages -- <folder of a built site>` prints how each treatment and condition reads on
 * a phone: where its answer starts, where its first screen ends, how many screens it takes, and what
 * is drawn.
 */
import { serveSite } from '../../../scripts/hosting/static-server.ts';
import { launchBrowser } from '../browser/browser.ts';
import { listMedicalPaths } from '../sites/page-types.ts';
import { measurePage, readersPhone } from './measure-page.ts';

const [folder = 'dist'] = process.argv.slice(2);
const [site, browser] = await Promise.all([serveSite(folder, 0), launchBrowser()]);
try {
  const context = await browser.newContext({ baseURL: site.url, ...readersPhone });
  const page = await context.newPage();
  const print = (line: string) => process.stdout.write(`${line}\n`);
  print('answer at  first step ends  reading path  screens  drawings');
  for (const path of listMedicalPaths(folder)) {
    await page.goto(path);
    const { answerTop, firstStepBottom, readingHeight, drawings } = await measurePage(page);
    const screens = (readingHeight / readersPhone.viewport.height).toFixed(1);
    const columns = [answerTop, firstStepBottom, readingHeight, screens, drawings];
    const widths = [9, 15, 12, 7, 8];
    print(
      `${columns.map((it, index) => String(it).padStart(widths[index] ?? 0)).join('  ')}  ${path}`,
    );
  }
} finally {
  await browser.close();
  await site.stop();
}
