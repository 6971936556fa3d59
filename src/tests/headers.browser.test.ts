import { expect, test } from 'vitest';
import { useSiteBrowser } from './site-browser.ts';
import { listSitemapPaths } from './test-site.ts';

const { open } = useSiteBrowser();

/** All that the browser complains of: policies that stop something, and headers that it cannot read. */
async function listComplaints(path: string): Promise<string[]> {
  const page = await (await open()).newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(path, { waitUntil: 'networkidle' });
  await page.context().close();
  return complaints;
}

// Side by side, for each waits until the page asks for nothing more.
test.concurrent.each([...listSitemapPaths(), '/404.html', '/admin/'])(
  'with its headers, the browser has nothing to complain of on %s',
  async (path) => {
    expect(await listComplaints(path)).toEqual([]);
  },
);

test('the policy is in force: what an attacker put into a page is not run, and reaches nobody', async () => {
  const page = await (await open()).newPage();
  const reached: string[] = [];
  await page.route('https://tracker.example/**', (route) => {
    reached.push(route.request().url());
    return route.fulfill({ body: '', headers: { 'Access-Control-Allow-Origin': '*' } });
  });
  await page.goto('/glossary/');
  const ran = await page.evaluate(async () => {
    const script = document.createElement('script');
    script.textContent = 'document.title = "taken over"';
    const picture = new Image();
    picture.src = 'https://tracker.example/pixel.png';
    const style = document.createElement('p');
    style.setAttribute('style', 'position: fixed');
    document.body.append(script, picture, style);
    const sent = await fetch('https://tracker.example/').catch(() => undefined);
    return {
      title: document.title,
      position: getComputedStyle(style).position,
      sent: sent !== undefined,
    };
  });
  expect(ran).toEqual({
    title: expect.stringContaining('Glossary'),
    position: 'static',
    sent: false,
  });
  expect(reached).toEqual([]);
  await page.context().close();
});
