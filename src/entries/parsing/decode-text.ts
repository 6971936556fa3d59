const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const lenient = new TextDecoder('utf-8', { ignoreBOM: true });

/** More than any page needs. The guard's own limit is in characters, which must be decoded first. */
export const maxTextBytes = 2_000_000;

/** Returns the text of a file, including a byte order mark, or what is wrong with its bytes and on which line. */
export function decodeText(
  bytes: Uint8Array,
): { text: string } | { message: string; fix: string; line: number } {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    const message = 'the file was saved as UTF-16, which cannot be read here';
    return { message, fix: 'Save it as UTF-8.', line: 1 };
  }
  try {
    return { text: strict.decode(bytes) };
  } catch {
    const before = lenient.decode(bytes).split('\uFFFD', 1)[0] ?? '';
    const message = 'the file holds characters that are not UTF-8';
    const fix = 'Save it as UTF-8, then check the accents and symbols on this line.';
    return { message, fix, line: before.split('\n').length };
  }
}
