import { closeSync, lstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';
import type { CollectionName } from '../model/collections.ts';
import type { Diagnostic, DiagnosticText } from '../validation/diagnostic.ts';
import { runCheck } from '../validation/run-check.ts';
import type { RuleId } from '../validation/rules.ts';
import type { ContentEntry } from './content-entry.ts';
import { indexBySlug, type ContentLibrary } from './content-library.ts';
import { listContent, mediaFolder } from './list-content.ts';
import type { MediaFile } from './media/media-file.ts';
import { detectFormat } from './media/media-header.ts';
import { readDimensions } from './media/picture-size.ts';
import { createEntry, parseEntry } from './parse-entry.ts';
import { decodeText, maxTextBytes } from './parsing/decode-text.ts';
import { parseBody } from './parsing/parse-body.ts';

/** Enough to reach the size of a JPEG after its thumbnail and color profile. */
const headBytes = 512 * 1024;

/**
 * Returns everything under `content/`. Problems become diagnostics; it never throws.
 *
 * @param root The root of the repository.
 * @param today The day to read the library for, as `YYYY-MM-DD`.
 */
export function readContent(root: string, today: string): ContentLibrary {
  const entries: ContentEntry[] = [];
  const media: MediaFile[] = [];
  const diagnostics: Diagnostic[] = [];
  const listed = runCheck('places', 'content', () => {
    const listing = listContent(root);
    for (const name of listing.media) {
      const path = `${mediaFolder}/${name}`;
      diagnostics.push(...runCheck('reading', path, () => readMedia(root, name, path, media)));
    }
    const mediaFiles = addressesOf(media);
    for (const { collection, path } of listing.entries) {
      // A file that cannot be read still counts as an entry, so that references to it are not reported.
      let entry = createEntry(collection, path);
      const own = runCheck('reading', path, () => {
        const read = readEntry(root, collection, path, mediaFiles);
        entry = read.entry ?? entry;
        return read.diagnostics;
      });
      entries.push(entry);
      diagnostics.push(...own);
    }
    return listing.diagnostics;
  });
  return {
    entries,
    media,
    diagnostics: [...listed, ...diagnostics],
    bySlug: indexBySlug(entries),
    mediaAddresses: addressesOf(media),
    today,
  };
}

function addressesOf(media: readonly MediaFile[]): Set<string> {
  return new Set(media.map(({ address }) => address));
}

function readEntry(
  root: string,
  collection: CollectionName,
  path: string,
  mediaFiles: ReadonlySet<string>,
): { entry?: ContentEntry; diagnostics: Diagnostic[] } {
  const reject = (rule: RuleId, text: DiagnosticText, line = 1): { diagnostics: Diagnostic[] } => {
    return { diagnostics: [{ rule, severity: 'error', file: path, at: { line }, ...text }] };
  };
  const { size } = lstatSync(join(root, path));
  if (size > maxTextBytes) {
    const message = `the file has ${size} bytes, more than ${maxTextBytes}`;
    const fix = 'Split the text into several pages; pictures belong in the media folder.';
    return reject('file-limits', { message, fix });
  }
  const decoded = decodeText(readFileSync(join(root, path)));
  return 'text' in decoded
    ? parseEntry(collection, path, decoded.text, { mediaFiles, parse: parseBody })
    : reject('file-encoding', { message: decoded.message, fix: decoded.fix }, decoded.line);
}

function readMedia(root: string, name: string, path: string, media: MediaFile[]): Diagnostic[] {
  const { size } = lstatSync(join(root, path));
  const head = Buffer.alloc(Math.min(size, headBytes));
  const handle = openSync(join(root, path), 'r');
  try {
    readSync(handle, head, 0, head.length, 0);
  } finally {
    closeSync(handle);
  }
  const format = detectFormat(head);
  const dimensions = format && readDimensions(head, format);
  media.push({ name, path, address: `/media/${name}`, size, format, dimensions });
  return [];
}
