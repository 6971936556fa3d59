/** What a site responds to. The static server, nginx and Caddy all follow this file. */

/** A static site is read-only. */
export const servedMethods = ['GET', 'HEAD'] as const;

/** Files that are for the server and not for readers: rules and compressed copies. */
export const hiddenFiles = ['/_headers', '/_redirects'] as const;
export const hiddenEndings = ['.br', '.gz'] as const;

/** Whether readers may request a path. */
export function isServed(path: string): boolean {
  return (
    !hiddenFiles.some((file) => file === path) &&
    !hiddenEndings.some((ending) => path.endsWith(ending))
  );
}
