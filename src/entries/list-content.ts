import { readdirSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic, DiagnosticText } from '../validation/diagnostic.ts';
import { collections, type CollectionName } from '../model/collections.ts';
import { checkNames } from './names.ts';

export const mediaFolder = 'content/media';

/** The files under `content/`, before any is read. */
export interface ContentListing {
  entries: { collection: CollectionName; path: string }[];
  /** The names of the files in the media folder. */
  media: string[];
  diagnostics: Diagnostic[];
}

/** Files that keep an empty folder in git, or that macOS leaves behind. Folders of that name are not ignored. */
const ignoredFiles: ReadonlySet<string> = new Set(['.gitkeep', '.DS_Store']);
const deepest = 20;

/**
 * Returns the files under `content/`, without following links. A file that the site does not use is a
 * problem, since its author believes that it is published.
 */
export function listContent(root: string): ContentListing {
  const listing: ContentListing = { entries: [], media: [], diagnostics: [] };
  const names = Object.keys(collections) as CollectionName[];
  const found = list(root, 'content', listing);
  if (found.length === 0 && listing.diagnostics.length === 0) {
    const message = 'the folder is missing or empty';
    const fix = 'Run the check from the top of the repository.';
    listing.diagnostics.push(misplaced('content', { message, fix }));
  }
  for (const item of found) {
    const path = `content/${item.name}`;
    const collection = names.find((name) => collections[name].folder === path);
    if (!item.isDirectory()) listing.diagnostics.push(stray(path));
    else if (collection) listCollection(root, collection, listing);
    else if (path === mediaFolder) listMedia(root, listing);
    else listStrays(root, path, listing, 0);
  }
  return listing;
}

function listCollection(root: string, collection: CollectionName, listing: ContentListing): void {
  const { folder, extension } = collections[collection];
  const names: string[] = [];
  for (const item of list(root, folder, listing)) {
    const path = `${folder}/${item.name}`;
    if (item.isDirectory()) {
      listStrays(root, path, listing, 0);
      continue;
    }
    names.push(item.name);
    if (item.name.endsWith(`.${extension}`)) listing.entries.push({ collection, path });
    else listing.diagnostics.push(wrongEnding(path, extension));
  }
  listing.diagnostics.push(...checkNames(folder, names, { entries: collections[collection] }));
}

function listMedia(root: string, listing: ContentListing): void {
  for (const item of list(root, mediaFolder, listing)) {
    if (item.isDirectory()) listStrays(root, `${mediaFolder}/${item.name}`, listing, 0);
    else listing.media.push(item.name);
  }
  listing.diagnostics.push(...checkNames(mediaFolder, listing.media, {}));
}

function listStrays(root: string, folder: string, listing: ContentListing, depth: number): void {
  if (depth >= deepest) {
    listing.diagnostics.push(stray(folder));
    return;
  }
  for (const item of list(root, folder, listing)) {
    const path = `${folder}/${item.name}`;
    if (item.isDirectory()) listStrays(root, path, listing, depth + 1);
    else listing.diagnostics.push(stray(path));
  }
}

/** Returns the ordinary files and folders in order, and reports anything else in the folder. */
function list(root: string, folder: string, { diagnostics }: ContentListing): Dirent[] {
  const items = readFolder(join(root, folder)).filter(
    (item) => !(item.isFile() && ignoredFiles.has(item.name)),
  );
  return items.filter((item) => {
    const rejection = reject(item);
    if (rejection) diagnostics.push(misplaced(`${folder}/${item.name}`, rejection));
    return !rejection;
  });
}

function reject(item: Dirent): DiagnosticText | undefined {
  if (item.isSymbolicLink()) {
    const message = 'it is a link to a file elsewhere, which is not followed';
    return { message, fix: 'Put the file itself here.' };
  }
  if (item.name.startsWith('.')) {
    const message = 'its name begins with a dot, so no page is made from it';
    return { message, fix: 'Rename it without the dot, or delete it.' };
  }
  if (item.isFile() || item.isDirectory()) return undefined;
  return { message: 'it is not an ordinary file', fix: 'Delete it.' };
}

function readFolder(folder: string): Dirent[] {
  try {
    const items = readdirSync(folder, { withFileTypes: true });
    return items.sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

function wrongEnding(path: string, extension: string): Diagnostic {
  return misplaced(path, {
    message: `"${path.slice(path.lastIndexOf('/') + 1)}" is not a file of this collection`,
    fix: `Its files end in ".${extension}": rename it, or move it elsewhere.`,
  });
}

function stray(path: string): Diagnostic {
  const folders = Object.values(collections).map(({ folder }) => folder);
  const parent = folders.find((folder) => path.startsWith(`${folder}/`));
  return misplaced(path, {
    message: 'the site does not use this file',
    fix: parent
      ? `Move it to ${parent} itself, or delete it.`
      : `Move it to one of ${[...folders, mediaFolder].join(', ')}, or delete it.`,
  });
}

function misplaced(file: string, text: DiagnosticText): Diagnostic {
  return { rule: 'file-place', severity: 'error', file, ...text };
}
