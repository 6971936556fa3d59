import type { Diagnostic, DiagnosticText } from '../../../src/validation/diagnostic.ts';
import type { FormNode } from '../../../src/model/form-schema.ts';
import { locateReport } from '../../../src/entries/locate-report.ts';
import type { ContentEntry } from '../../../src/entries/content-entry.ts';
import { findFields } from '../../../src/entries/find-fields.ts';
import type { ContentLibrary } from '../../../src/entries/content-library.ts';
import { formatOfEnding } from '../../../src/entries/media/media-header.ts';
import type { MediaFile } from '../../../src/entries/media/media-file.ts';

/** Generous limits: the build shrinks pictures to the size that pages use. */
export const limits = {
  pictureBytes: 5_000_000,
  pdfBytes: 20_000_000,
  pixels: 40_000_000,
  side: 12_000,
};

/** Checks that a media file is the picture or PDF that its name says, and not too large. */
export function checkMediaFile(file: MediaFile): Diagnostic[] {
  const text = findFault(file);
  return text ? [{ rule: 'media-file', severity: 'error', file: file.path, ...text }] : [];
}

function findFault({ name, size, format, dimensions }: MediaFile): DiagnosticText | undefined {
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  const expected = Object.hasOwn(formatOfEnding, ending) ? formatOfEnding[ending] : undefined;
  const allowed = Object.keys(formatOfEnding).join(', ');
  if (!expected) {
    const message = ending
      ? `files that end in ".${ending}" are not accepted`
      : 'its name has no ending';
    return {
      message,
      fix: `Use one of: ${allowed}. Save a drawing (SVG) as PNG.`,
    };
  }
  if (size === 0) return { message: 'the file is empty', fix: 'Upload it again.' };
  if (format !== expected) {
    const truth = format ? `a ${format.toUpperCase()}` : `neither a picture nor a PDF`;
    return {
      message: `its name ends in ".${ending}", but it is ${truth}`,
      fix: 'Open it in a picture program and save it again in the right format.',
    };
  }
  const maxBytes = format === 'pdf' ? limits.pdfBytes : limits.pictureBytes;
  if (size > maxBytes) {
    const message = `the file is ${megabytes(size)} MB, more than ${megabytes(maxBytes)} MB`;
    return { message, fix: 'Make it smaller before you upload it.' };
  }
  if (format === 'pdf') return undefined;
  if (!dimensions) {
    const message = 'the size of the picture cannot be read: the file is damaged';
    return { message, fix: 'Open it in a picture program and save it again.' };
  }
  const { width, height } = dimensions;
  if (width * height <= limits.pixels && Math.max(width, height) <= limits.side) return undefined;
  return {
    message: `the picture is ${width} by ${height} pixels`,
    fix: `Make it smaller: at most ${limits.side} pixels a side and ${limits.pixels / 1e6} million in all.`,
  };
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}

/** Gives advice on media files that no page uses. They do no harm to patients. */
export function checkUnusedMedia({ entries, media }: ContentLibrary): Diagnostic[] {
  const used = new Set(entries.flatMap(({ text }) => text.match(/\/media\/[\w.-]*\w/g) ?? []));
  return media
    .filter(({ address }) => !used.has(address))
    .map(({ path }) => ({
      rule: 'unused-media',
      severity: 'warning',
      file: path,
      message: 'no page uses this file',
      fix: 'Delete it, unless a page is about to use it.',
    }));
}

const pictureEnding = /\.(?:avif|gif|jpe?g|png|webp)$/i;

/** Checks that the pictures and files in fields exist. The content guard checks those in the text. */
export function checkMediaFields(
  entry: ContentEntry,
  { mediaAddresses }: ContentLibrary,
): Diagnostic[] {
  const isMedia = ({ widget }: FormNode) => widget === 'image' || widget === 'file';
  return findFields(entry, isMedia).flatMap(({ path, node, value }) => {
    const report = (message: string, fix: string) =>
      locateReport(entry, { rule: 'known-media', at: { path }, message, fix });
    if (!mediaAddresses.has(value)) {
      const fix = 'Upload it, or choose one that is there; capital letters count.';
      return [report(`"${value}" is not in the media folder`, fix)];
    }
    if (node.widget !== 'image' || pictureEnding.test(value)) return [];
    return [report(`"${value}" is not a picture`, 'Choose a picture from the media folder.')];
  });
}
