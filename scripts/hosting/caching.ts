/** A copy may be kept, and is asked about before each use: a corrected article is read at once. */
export const revalidated = 'public, max-age=0, must-revalidate';

/** For files whose name changes with their content; `max-age` is a year, in seconds. */
const forEver = 'public, max-age=31536000, immutable';

/** Where every file has a hash of its content in its name: Astro's output, and two folders of Pagefind's. */
export const cachedForEver = ['/_astro/', '/pagefind/fragment/', '/pagefind/index/'].map(
  (under) => ({ under, value: forEver }),
);
