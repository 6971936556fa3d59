/** Browsers keep a copy but revalidate it on each use, so that corrections reach readers at once. */
export const revalidated = 'public, max-age=0, must-revalidate';

/** For files whose name changes with their content; `max-age` is a year, in seconds. */
const immutable = 'public, max-age=31536000, immutable';

/** Folders whose files have a content hash in their names: Astro's output, and two of Pagefind's. */
export const immutableFolders = ['/_astro/', '/pagefind/fragment/', '/pagefind/index/'].map(
  (under) => ({ under, value: immutable }),
);
