import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { build } from 'vite';
import type { FieldPage } from '../../../admin/text-field/testing/field-page.ts';
import { packLexicon } from '../../domain/search/lexicon.ts';
import { smallLexicon } from '../../domain/search/testing/small-lexicon.ts';
import { launchBrowser } from '../browser/browser.ts';

/** The text field in Chromium on a page of its own, without Decap. */
export interface FieldSite {
  open(text: string, viewport?: { width: number; height: number }): Promise<Page>;
  /** The text as the field handed it on. */
  read(page: Page): Promise<string>;
  close(): Promise<void>;
}

export async function makeFieldSite(): Promise<FieldSite> {
  const script = await bundleField();
  const texts: string[] = [];
  const server = await serve(script, texts);
  const browser = await launchBrowser();
  const context: BrowserContext = await allowClipboard(browser);
  const { port } = server.address() as AddressInfo;
  const origin = `http://127.0.0.1:${String(port)}`;
  return {
    async open(text, viewport = { width: 1280, height: 900 }) {
      const page = await context.newPage();
      await page.setViewportSize(viewport);
      const number = texts.push(text) - 1;
      await page.goto(`${origin}/?text=${String(number)}`);
      await page.locator('#body-field').waitFor();
      return page;
    },
    async read(page) {
      return page.evaluate(() => {
        const { field } = globalThis as unknown as FieldPage;
        field.flush();
        return (globalThis as unknown as FieldPage).text;
      });
    },
    async close() {
      await browser.close();
      server.close();
    },
  };
}

function allowClipboard(browser: Browser): Promise<BrowserContext> {
  return browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
}

async function bundleField(): Promise<string> {
  const built = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: true,
      rolldownOptions: { input: 'admin/text-field/testing/field-page.ts' },
    },
  });
  const [output] = [built].flat();
  if (!output || !('output' in output)) throw new Error('Vite built nothing.');
  return output.output[0].code;
}

function serve(script: string, texts: readonly string[]): Promise<Server> {
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    const send = (type: string, body: string) =>
      response.writeHead(200, { 'content-type': `${type}; charset=utf-8` }).end(body);
    if (url.pathname === '/field.js') send('text/javascript', script);
    else if (url.pathname.endsWith('lexicon.json')) {
      send('application/json', JSON.stringify(packLexicon(smallLexicon)));
    } else if (url.pathname === '/')
      send('text/html', makePage(texts[Number(url.searchParams.get('text'))] ?? ''));
    else response.writeHead(404).end();
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(server));
  });
}

/** The text is in the page as JSON, in which no tag can end the element around it. */
function makePage(text: string): string {
  const json = JSON.stringify(text).replaceAll('<', '\\u003c');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Text field</title>
<meta name="viewport" content="width=device-width"></head>
<body><h1>Text field</h1><main></main>
<script type="application/json" id="text">${json}</script>
<script type="module" src="/field.js"></script></body></html>`;
}
