import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { startLocalServer, type LocalServer } from '../../../admin/editing-server/local-server.ts';
import { serveSite } from '../../../scripts/hosting/static-server.ts';
import { buildSite } from '../../../scripts/build/build-site.ts';
import { launchBrowser } from '../browser/browser.ts';
import { findFreePort } from '../processes/free-port.ts';
import { makeScratchSite } from './scratch-site.ts';

/** A copy of the site in its own repository, with its editor: the real Decap in Chromium. */
export interface EditorSite {
  root: string;
  url: string;
  git(...args: string[]): Promise<string>;
  build(): Promise<void>;
  /** Opens a separate browser profile, for another editor. */
  openBrowser(): Promise<BrowserContext>;
  /** Opens the editor at a path like `articles/entries/<slug>` and signs in. */
  openEditor(context: BrowserContext, path: string): Promise<Page>;
  /** CSP violations and uncaught errors. */
  complaints: string[];
  stopServer(): Promise<void>;
  startServer(): Promise<void>;
  remove(): Promise<void>;
}

interface EditorSiteOptions {
  /** Whether changes wait for review. */
  workflow?: boolean;
  /** Changes the content before the first commit. */
  prepare?: (root: string) => Promise<void>;
}

/** Returns an editor site. If a step fails, it cleans up the steps before it. */
export async function makeEditorSite(options: EditorSiteOptions = {}): Promise<EditorSite> {
  const cleaning: (() => unknown)[] = [];
  const remove = async () => {
    for (const clean of cleaning.splice(0).reverse()) await clean();
  };
  try {
    return { ...(await prepareSite(options, cleaning)), remove };
  } catch (error) {
    await remove();
    throw error;
  }
}

async function prepareSite(
  { workflow = false, prepare }: EditorSiteOptions,
  cleaning: (() => unknown)[],
): Promise<Omit<EditorSite, 'remove'>> {
  const scratch = await makeScratchSite();
  const { root } = scratch;
  cleaning.push(() => scratch.remove());
  await prepare?.(root);
  const git = async (...args: string[]) =>
    (await promisify(execFile)('git', args, { cwd: root })).stdout;
  await makeRepository(root, git);

  const [sitePort, port] = [await findFreePort(), await findFreePort()];
  const url = `http://127.0.0.1:${sitePort}`;
  const start = () =>
    startLocalServer({ repository: root, port, siteOrigin: url, mode: 'git' as const });
  let server: LocalServer | undefined = await start();
  const { proxyUrl } = server;
  const stopServer = async () => {
    await server?.stop();
    server = undefined;
  };
  cleaning.push(stopServer);
  const site = await serveSite(join(root, 'dist'), sitePort);
  cleaning.push(() => site.stop());
  const browser: Browser = await launchBrowser();
  cleaning.push(() => browser.close());

  const env = { SITE_URL: url, CMS_BACKEND: 'local', CMS_PROXY_URL: proxyUrl };
  const build = () =>
    buildSite({ root, env: { ...env, ...(workflow && { CMS_WORKFLOW: 'yes' }) } });
  await build();

  const complaints: string[] = [];
  return {
    root,
    url,
    git,
    build,
    complaints,
    stopServer,
    startServer: async () => {
      server = await start();
    },
    openBrowser: async () => {
      const context = await browser.newContext({ viewport: { width: 1400, height: 1000 } });
      // On a busy machine, a save in Decap takes longer than Playwright waits by default.
      context.setDefaultTimeout(90_000);
      return context;
    },
    openEditor: async (context, path) => {
      const page = await context.newPage();
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('console', (message) => {
        if (message.text().includes('Content Security Policy')) complaints.push(message.text());
      });
      await page.goto(`${url}/admin/#/collections/${path}`);
      await page.getByRole('button', { name: 'Login' }).click();
      return page;
    },
  };
}

async function makeRepository(root: string, git: EditorSite['git']): Promise<void> {
  await git('init', '--quiet', '--initial-branch=main');
  await git('config', 'user.name', 'Editor');
  await git('config', 'user.email', 'editor@example.org');
  const ignored = ['node_modules', 'dist', '.astro', '.build'].join('\n');
  await writeFile(join(root, '.git/info/exclude'), ignored);
  await git('add', '.');
  await git('commit', '--quiet', '--no-verify', '--no-gpg-sign', '--message=As it was');
}
