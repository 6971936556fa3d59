/** Text as it may stand within the quotation marks of an MDX attribute, which knows HTML's entities. */
export function encodeAttribute(value: string): string {
  // A "&" is plain text unless it begins what would be read as an entity.
  return value.replace(/&(?=#?\w+;)/g, '&amp;').replaceAll('"', '&quot;');
}

/** The reverse of `encodeAttribute`. */
export function decodeAttribute(value: string): string {
  return value.replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}

/** Text as it may stand in HTML. */
export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
