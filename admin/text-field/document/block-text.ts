/** Encodes a string for an MDX attribute in double quotes, where HTML entities are decoded. */
export function encodeAttribute(value: string): string {
  // An ampersand is plain text unless an entity could start there.
  return value.replace(/&(?=#?\w+;)/g, '&amp;').replaceAll('"', '&quot;');
}

/** Decodes what `encodeAttribute` encodes. */
export function decodeAttribute(value: string): string {
  return value.replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}

/** Escapes a string for HTML. */
export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
