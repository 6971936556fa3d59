import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { chromium, type Browser, type BrowserServer } from 'playwright-core';

/** The variable through which a run of the tests hands its browser to every file. */
const sharedBrowser = 'TEST_BROWSER';

const args = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  // Letters at their true places, whatever the machine's settings: pictures of pages are compared.
  '--font-render-hinting=none',
  '--disable-lcd-text',
];

/** Whether the browser is the one from npm, whose pictures of pages are stored. */
export const isPinnedBrowser = !process.env.CHROMIUM_PATH;

/**
 * Connects to the browser that the files of a test run share, or starts one where there is none.
 * Closing it closes only what was opened through it.
 *
 * @param more Further arguments, such as a port for other tools to drive it through: for these a
 * browser of its own is started.
 */
export async function launchBrowser(...more: string[]): Promise<Browser> {
  const { [sharedBrowser]: endpoint } = process.env;
  if (endpoint && more.length === 0) return chromium.connect(endpoint);
  const executablePath = await findChromium();
  // The package's own arguments would switch web security off.
  return chromium.launch({ executablePath, args: [...args, ...more] });
}

/**
 * Starts the browser that `launchBrowser` connects to from here on, in this process and its children.
 *
 * @returns undefined where it runs already.
 */
export async function startSharedBrowser(): Promise<BrowserServer | undefined> {
  if (process.env[sharedBrowser]) return undefined;
  const server = await chromium.launchServer({ executablePath: await findChromium(), args });
  process.env[sharedBrowser] = server.wsEndpoint();
  return server;
}

/**
 * Returns the path of the one Chromium that the tests run in: that of the npm package, so that they see
 * the same on every machine, unless `CHROMIUM_PATH` names another.
 *
 * @throws where the named file is missing, or the package has no build for this machine.
 */
export async function findChromium(): Promise<string> {
  const { CHROMIUM_PATH: named } = process.env;
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`CHROMIUM_PATH names ${named}, which does not exist.`);
  }
  const machine = `${process.platform}-${process.arch}`;
  if (machine !== 'linux-x64') {
    throw new Error(
      `The Chromium from npm runs on linux-x64, and this is ${machine}: set CHROMIUM_PATH to the path of a Chromium or Chrome.`,
    );
  }
  return unpackChromium();
}

/**
 * Unpacks the package's Chromium into a folder of its version. Left to itself the package takes whatever
 * is called `chromium` in the machine's temporary folder, of any version and any owner.
 */
async function unpackChromium(): Promise<string> {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const { version } = JSON.parse(
    readFileSync(join(dirname(entry), '..', 'package.json'), 'utf8'),
  ) as { version: string };
  const folder = resolve('.build', 'chromium', version);
  if (existsSync(folder)) return join(folder, 'chromium');
  const aside = `${folder}-${process.pid}`;
  mkdirSync(aside, { recursive: true });
  try {
    const unpack = 'import(process.argv[1]).then((chromium) => chromium.default.executablePath())';
    await promisify(execFile)(process.execPath, ['--eval', unpack, pathToFileURL(entry).href], {
      env: { ...process.env, TMPDIR: aside },
    });
    // Another process may have been faster; its Chromium is as good.
    await rename(aside, folder).catch((error: unknown) => {
      if (!existsSync(folder)) throw error;
    });
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
  return join(folder, 'chromium');
}
