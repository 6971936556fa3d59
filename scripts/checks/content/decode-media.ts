/**
 * Whether media files are whole. A header says what a file claims to be; only what decodes is shown.
 * Each file is decoded once: the next check knows it by its hash.
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
 * @param root The top of the repository; its `.build/media` remembers what was whole.
 * @param media The media folder. Files that `checkMediaFile` refuses are left to it.
 */
export async function decodeMedia(
  root: string,
  media: readonly MediaFile[],
): Promise<Diagnostic[]> {
  const cache = join(root, '.build/media');
  const diagnostics: Diagnostic[] = [];
  // In turn: each is decoded by several threads as it is.
  for (const file of media) {
    const { path, format } = file;
    if (!format || checkMediaFile(file).length > 0) continue;
    const bytes = await readFile(join(root, path));
    const whole = join(cache, `${createHash('sha256').update(bytes).digest('hex')}.whole`);
    if (existsSync(whole)) continue;
    const text = await rejectContents(bytes, format);
    if (text) {
      diagnostics.push({ rule: 'media-file', severity: 'error', file: path, ...text });
      continue;
    }
    await mkdir(cache, { recursive: true });
    await writeFile(whole, '');
  }
  return diagnostics;
}

/** @returns what is wrong with a file whose header says that it has this format. It never throws. */
export async function rejectContents(
  bytes: Uint8Array,
  format: MediaFormat,
): Promise<DiagnosticText | undefined> {
  if (format === 'pdf') {
    if (isPdf(bytes)) return undefined;
    const message = 'the file is no whole PDF: its beginning or its end is not that of one';
    return { message, fix: 'Open it in a program for PDFs and export it again.' };
  }
  try {
    // Every frame of a GIF that moves.
    const options = { animated: format === 'gif', limitInputPixels: limits.pixels };
    const { format: decoded } = await sharp(bytes, options).metadata();
    if (decoded !== (format === 'avif' ? 'heif' : format)) throw new Error(`a ${decoded}`);
    await sharp(bytes, options).raw().toBuffer();
    return undefined;
  } catch {
    const message = 'the picture is damaged: it cannot be shown to its end';
    return { message, fix: 'Open it in a program for pictures and save it again.' };
  }
}

/** The header, and at the end the address of the table of contents and the mark of the end. */
const pdfStart = /^%PDF-[12]\.\d\s/;
const pdfEnd = /startxref\s+(\d+)\s+%%EOF\s*$/;

/** @see ISO 32000-2, 7.5: a table begins with "xref", or is an object of its own ("12 0 obj"). */
function isPdf(bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const table = pdfEnd.exec(text.slice(-1024))?.[1];
  if (!pdfStart.test(text) || table === undefined) return false;
  return /^\s*(?:xref\s|\d+\s+\d+\s+obj\b)/.test(text.slice(Number(table), Number(table) + 64));
}
