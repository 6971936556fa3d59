/** What a site answers to, for every server: the built-in one, nginx and Caddy follow these alone. */

/** A site is read, and nothing else. */
export const servedMethods = ['GET', 'HEAD'] as const;

/** Files of a site that are for its server: how to serve it, and compressed copies. */
export const hiddenFiles = ['/_headers', '/_redirects'] as const;
export const hiddenEndings = ['.br', '.gz'] as const;

/** Whether a reader may ask for a path. */
export function isServed(path: string): boolean {
  return (
    !hiddenFiles.some((file) => file === path) &&
    !hiddenEndings.some((ending) => path.endsWith(ending))
  );
}
