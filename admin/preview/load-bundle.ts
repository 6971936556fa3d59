import type { Bundle } from './bundle.ts';
import {
  bundleName,
  libraryName,
  previewFolder,
  stylesheetName,
  type LibraryData,
} from './library-data.ts';

/** What makes pages, and what it makes them from. */
export interface Loaded {
  bundle: Bundle;
  library: LibraryData;
  stylesheet: string;
}

let loaded: Promise<Loaded> | undefined;

/** Fetches the preview's files once, the first time that an entry is opened. */
export function loadBundle(): Promise<Loaded> {
  loaded ??= fetchBundle().catch((error: unknown) => {
    // The next entry that is opened tries again.
    loaded = undefined;
    throw error;
  });
  return loaded;
}

async function fetchBundle(): Promise<Loaded> {
  const folder = `/${previewFolder}`;
  const response = await fetch(`${folder}/${libraryName}`, { cache: 'no-cache' });
  if (!response.ok) throw new Error('The preview could not be loaded. Reload the page.');
  const library = (await response.json()) as LibraryData;
  const address = (name: string) => `${folder}/${name}?v=${library.version}`;
  const bundle = (await import(/* @vite-ignore */ address(bundleName))) as Bundle;
  return { bundle, library, stylesheet: address(stylesheetName) };
}
