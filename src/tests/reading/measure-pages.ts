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
  const rows: Record<string, object> = {};
  for (const path of listMedicalPaths(folder)) {
    await page.goto(path);
    const { answerTop, firstStepBottom, readingHeight, drawings } = await measurePage(page);
    rows[path] = {
      'answer at (px)': answerTop,
      'first step ends (px)': firstStepBottom,
      'reading path (px)': readingHeight,
      screens: Number((readingHeight / readersPhone.viewport.height).toFixed(1)),
      drawings,
    };
  }
  console.table(rows);
} finally {
  await browser.close();
  await site.stop();
}
