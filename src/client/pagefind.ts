/** The part of Pagefind's browser API that search uses (pagefind.app/docs/api). */
export interface Pagefind {
  options(options: { noWorker: boolean }): Promise<void>;
  init(): Promise<void>;
  /** A word, or words in quotation marks for a phrase. Narrowing and ranking are our own. */
  search(words: string): Promise<{ results: readonly { id: string; score: number }[] }>;
}

export const pagefindFolder = '/pagefind/';

/** Loads the full-text index that the build made. */
export async function loadPagefind(): Promise<Pagefind> {
  const address = `${pagefindFolder}pagefind.js`;
  const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind;
  // A worker of its own would be a further script to fetch; a search takes a few milliseconds.
  await pagefind.options({ noWorker: true });
  await pagefind.init();
  return pagefind;
}
