import { startSharedBrowser } from '../browser/browser.ts';

/** Starts the shared browser of a run in the first project that needs it, and stops it after the last test. */
export default async function setup(): Promise<(() => Promise<void>) | undefined> {
  const server = await startSharedBrowser();
  return server && (() => server.close());
}
