/**
 * Reads the width and height of a picture from its header. It decodes nothing, trusts no offset in the
 * file, and moves forward in every loop, so the worst that a hostile file can be is unreadable.
 */
import { asciiAt, type MediaFormat } from './media-header.ts';

/** In pixels. */
export interface Dimensions {
  width: number;
  height: number;
}

/** Returns the size of a picture, or undefined if its header is broken or truncated. */
export function readDimensions(head: Uint8Array, format: MediaFormat): Dimensions | undefined {
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  try {
    const found = readers[format]?.(view, head);
    return found && found.width > 0 && found.height > 0 ? found : undefined;
  } catch (error) {
    // A DataView throws if a header points beyond the end.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

type Reader = (view: DataView, head: Uint8Array) => Dimensions | undefined;

const readers: Partial<Record<MediaFormat, Reader>> = {
  png: (view) => ({ width: view.getUint32(16), height: view.getUint32(20) }),
  gif: (view) => ({ width: view.getUint16(6, true), height: view.getUint16(8, true) }),
  jpeg: readJpeg,
  webp: readWebp,
  avif: readAvif,
};

/** Markers that begin a frame: C0 to CF, except the tables C4, C8 and CC. */
const isFrame = (marker: number) =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** @see https://www.w3.org/Graphics/JPEG/itu-t81.pdf annex B */
function readJpeg(view: DataView): Dimensions | undefined {
  let offset = 2;
  while (offset + 9 <= view.byteLength) {
    if (view.getUint8(offset) !== 0xff) return undefined;
    const marker = view.getUint8(offset + 1);
    if (isFrame(marker)) {
      return { height: view.getUint16(offset + 5), width: view.getUint16(offset + 7) };
    }
    // Markers may be padded with FF bytes; the start of the image data ends the header.
    if (marker === 0xff) offset += 1;
    else if (marker === 0xda || marker === 0xd9) return undefined;
    else offset += 2 + Math.max(2, view.getUint16(offset + 2));
  }
  return undefined;
}

/** @see https://developers.google.com/speed/webp/docs/riff_container */
function readWebp(view: DataView, head: Uint8Array): Dimensions | undefined {
  const uint24 = (offset: number) =>
    view.getUint16(offset, true) + view.getUint8(offset + 2) * 0x10000;
  switch (asciiAt(head, 12, 4)) {
    case 'VP8 ':
      return {
        width: view.getUint16(26, true) & 0x3fff,
        height: view.getUint16(28, true) & 0x3fff,
      };
    case 'VP8L': {
      const bits = view.getUint32(21, true);
      return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
    }
    case 'VP8X':
      return { width: uint24(24) + 1, height: uint24(27) + 1 };
    default:
      return undefined;
  }
}

/** Returns the largest size in an `ispe` box, which has 20 bytes, the last 8 of them the size. */
function readAvif(view: DataView, head: Uint8Array): Dimensions | undefined {
  const text = Buffer.from(head.buffer, head.byteOffset, head.byteLength).toString('latin1');
  let largest: Dimensions | undefined;
  for (const { index } of text.matchAll(/\0\0\0\x14ispe/g)) {
    const found = { width: view.getUint32(index + 12), height: view.getUint32(index + 16) };
    const isLarger = !largest || found.width * found.height > largest.width * largest.height;
    if (isLarger) largest = found;
  }
  return largest;
}
