import { existsSync } from 'node:fs';
import chromiumPackage from '@sparticuz/chromium';
import { chromium, type Browser } from 'playwright-core';

const systemChromium = '/usr/bin/chromium';

/**
 * Starts Chromium: the one that `CHROMIUM_PATH` names, else the system's, else the one inside the
 * npm package, so that the tests need no installation.
 *
 * @param args Further arguments, such as a port for other tools to drive it through.
 */
export async function launchBrowser(...args: string[]): Promise<Browser> {
  const executablePath =
    process.env.CHROMIUM_PATH ??
    (existsSync(systemChromium) ? systemChromium : await chromiumPackage.executablePath());
  return chromium.launch({
    executablePath,
    // The package's own arguments would switch web security off.
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-dev-shm-usage',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      ...args,
    ],
  });
}
