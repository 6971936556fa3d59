/** The part of Pagefind's browser API that search uses (pagefind.app/docs/api). */
export interface Pagefind {
  options(options: { noWorker: boolean }): Promise<void>;
  init(): Promise<void>;
  /** Searches for a word, or a phrase in quotation marks. Filtering and ranking are our own. */
  search(words: string): Promise<{ results: readonly { id: string; score: number }[] }>;
}

export const pagefindFolder = '/pagefind/';

/** Loads the full-text index. */
export async function loadPagefind(): Promise<Pagefind> {
  const address = `${pagefindFolder}pagefind.js`;
  const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind;
  // A worker would be another script to fetch, and a search takes only a few milliseconds.
  await pagefind.options({ noWorker: true });
  await pagefind.init();
  return pagefind;
}
