/** The file formats that the media folder may hold, detected by their first bytes, not by their names. */

export type MediaFormat = 'png' | 'jpeg' | 'webp' | 'avif' | 'gif' | 'pdf';

/** The format of each extension. Everything else is rejected, including SVG and scripts. */
export const formatOfEnding: Readonly<Record<string, MediaFormat>> = {
  png: 'png',
  jpg: 'jpeg',
  jpeg: 'jpeg',
  webp: 'webp',
  avif: 'avif',
  gif: 'gif',
  pdf: 'pdf',
};

/** @see https://mimesniff.spec.whatwg.org/#matching-an-image-type-pattern */
export function detectFormat(head: Uint8Array): MediaFormat | undefined {
  const text = asciiAt(head, 0, 16);
  if (text.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (text.startsWith('\xff\xd8\xff')) return 'jpeg';
  if (text.startsWith('RIFF') && text.slice(8, 12) === 'WEBP') return 'webp';
  if (text.slice(4, 8) === 'ftyp' && /avi[fs]/.test(asciiAt(head, 8, 64))) return 'avif';
  if (/^GIF8[79]a/.test(text)) return 'gif';
  if (text.startsWith('%PDF-')) return 'pdf';
  return undefined;
}

/** Returns bytes as one-byte characters, fewer than `length` if the bytes end earlier. */
export function asciiAt(bytes: Uint8Array, start: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(start, start + length));
}
