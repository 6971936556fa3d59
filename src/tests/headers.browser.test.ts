import { expect, test } from 'vitest';
import { useSiteBrowser } from './browser/site-browser.ts';
import { listSitemapPaths } from './sites/test-site.ts';

const { open } = useSiteBrowser();

/** Returns the browser's warnings and errors, such as CSP violations and invalid headers. */
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

// Concurrent, since each waits until the network is idle.
test.concurrent.each([...listSitemapPaths(), '/404.html', '/admin/'])(
  'logs no warnings or errors on %s with its headers',
  async (path) => {
    expect(await listComplaints(path)).toEqual([]);
  },
);

test('the CSP blocks injected scripts and requests', async () => {
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
