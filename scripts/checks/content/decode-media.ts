/**
 * Checks that media files are complete by decoding them; their headers only claim a format. Each file is
 * decoded once: a cache remembers intact files by their hash.
 */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import type { MediaFile } from '../../../src/entries/media/media-file.ts';
import type { MediaFormat } from '../../../src/entries/media/media-header.ts';
import type { Diagnostic, DiagnosticText } from '../../../src/validation/diagnostic.ts';
import { checkMediaFile, limits } from './media.ts';

/**
 * Finds damaged files.
 *
 * @param root The project's root folder; the cache is `.build/media`.
 * @param media The media folder. Skips files that `checkMediaFile` rejects.
 */
export async function decodeMedia(
  root: string,
  media: readonly MediaFile[],
): Promise<Diagnostic[]> {
  const cache = join(root, '.build/media');
  const diagnostics: Diagnostic[] = [];
  // One at a time: sharp already uses several threads for each.
  for (const file of media) {
    const { path, format } = file;
    if (!format || checkMediaFile(file).length > 0) continue;
    const bytes = await readFile(join(root, path));
    const intact = join(cache, `${createHash('sha256').update(bytes).digest('hex')}.intact`);
    if (existsSync(intact)) continue;
    const text = await findDamage(bytes, format);
    if (text) {
      diagnostics.push({ rule: 'media-file', severity: 'error', file: path, ...text });
      continue;
    }
    await mkdir(cache, { recursive: true });
    await writeFile(intact, '');
  }
  return diagnostics;
}

/**
 * Describes what is wrong with the data of a file; undefined if it is intact. Never throws.
 *
 * @param format The format that the header claims.
 */
export async function findDamage(
  bytes: Uint8Array,
  format: MediaFormat,
): Promise<DiagnosticText | undefined> {
  if (format === 'pdf') {
    if (isPdf(bytes)) return undefined;
    const message = 'the file is not a complete PDF: its beginning or end is not that of a PDF';
    return { message, fix: 'Open it in a PDF program and export it again.' };
  }
  try {
    // `animated` decodes every frame of a GIF.
    const options = { animated: format === 'gif', limitInputPixels: limits.pixels };
    const { format: decoded } = await sharp(bytes, options).metadata();
    if (decoded !== (format === 'avif' ? 'heif' : format)) throw new Error(`a ${decoded}`);
    await sharp(bytes, options).raw().toBuffer();
    return undefined;
  } catch {
    const message = 'the picture is damaged: only part of it can be shown';
    return { message, fix: 'Open it in a picture program and save it again.' };
  }
}

/** The header of a PDF, and its end: the offset of the cross-reference table, and the end marker. */
const pdfStart = /^%PDF-[12]\.\d\s/;
const pdfEnd = /startxref\s+(\d+)\s+%%EOF\s*$/;

/** @see ISO 32000-2, 7.5: the table begins with "xref", or is an object ("12 0 obj"). */
function isPdf(bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const table = pdfEnd.exec(text.slice(-1024))?.[1];
  if (!pdfStart.test(text) || table === undefined) return false;
  return /^\s*(?:xref\s|\d+\s+\d+\s+obj\b)/.test(text.slice(Number(table), Number(table) + 64));
}
