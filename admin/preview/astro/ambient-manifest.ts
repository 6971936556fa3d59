import { fileURLToPath } from 'node:url';

/** The module that Astro's renderer imports for the list of all pages. */
export const ambientManifest = '#astro-internal/ambient-manifest';

/** The Vite alias that keeps the list, and with it every page, out of the preview's bundle. */
export const withoutManifest = {
  [ambientManifest]: fileURLToPath(new URL('./no-manifest.ts', import.meta.url)),
};
