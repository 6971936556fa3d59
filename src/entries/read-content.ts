import { closeSync, lstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '../validation/diagnostic.ts';
import type { CollectionName } from '../model/collections.ts';
import type { ContentFile } from './content-file.ts';
import { decodeText, maxTextBytes } from './parsing/decode-text.ts';
import { indexEntries, type Library } from './library.ts';
import { listContent, mediaFolder } from './list-content.ts';
import type { MediaFile } from './media/media-file.ts';
import { detectFormat } from './media/media-header.ts';
import { readDimensions } from './media/picture-size.ts';
import { blankFile, parseContent } from './parse-content.ts';
import { runCheck } from '../validation/run-check.ts';

/** Enough to reach the size of a JPEG behind its thumbnail and colour profile. */
const headBytes = 512 * 1024;

/**
 * @param root The top of the repository.
 * @param today The day for which the library is checked, `YYYY-MM-DD`.
 */
export function readContent(root: string, today: string): Library {
  const files: ContentFile[] = [];
  const media: MediaFile[] = [];
  const diagnostics: Diagnostic[] = [];
  const listed = runCheck('places', 'content', () => {
    const listing = listContent(root);
    for (const { collection, path } of listing.entries) {
      // Even a file that cannot be read is there: what points to it is not to blame.
      let file = blankFile(collection, path);
      const own = runCheck('reading', path, () => {
        const parsed = readEntry(root, collection, path);
        file = parsed.file ?? file;
        return parsed.diagnostics;
      });
      files.push(file);
      diagnostics.push(...own);
    }
    for (const name of listing.media) {
      const path = `${mediaFolder}/${name}`;
      diagnostics.push(...runCheck('reading', path, () => readMedia(root, name, path, media)));
    }
    return listing.diagnostics;
  });
  return {
    files,
    media,
    diagnostics: [...listed, ...diagnostics],
    entries: indexEntries(files),
    mediaAddresses: new Set(media.map(({ address }) => address)),
    today,
  };
}

function readEntry(
  root: string,
  collection: CollectionName,
  path: string,
): { file?: ContentFile; diagnostics: Diagnostic[] } {
  const reject = (message: string, fix: string, line = 1): { diagnostics: Diagnostic[] } => {
    return { diagnostics: [{ severity: 'error', file: path, line, message, fix }] };
  };
  const { size } = lstatSync(join(root, path));
  if (size > maxTextBytes) {
    const fix = 'Split the text into several pages; pictures belong in the media folder.';
    return reject(`the file has ${size} bytes, more than ${maxTextBytes}`, fix);
  }
  const decoded = decodeText(readFileSync(join(root, path)));
  return 'text' in decoded
    ? parseContent(collection, path, decoded.text)
    : reject(decoded.message, decoded.fix, decoded.line);
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
