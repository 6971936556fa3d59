import { startSharedBrowser } from '../browser.ts';

/** Starts the one browser of a run, whichever project asks for it first, and ends it after the last test. */
export default async function setup(): Promise<(() => Promise<void>) | undefined> {
  const server = await startSharedBrowser();
  return server && (() => server.close());
}
