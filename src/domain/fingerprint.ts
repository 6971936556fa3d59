/**
 * The fields that are not part of the fingerprint of what a page says to patients. A medical review counts
 * only while the fingerprint matches, so every field is clinical unless it is listed here.
 */
const nonClinicalFields: ReadonlySet<string> = new Set([
  'status',
  'publishAt',
  'publishedOn',
  'updatedOn',
  'callsToAction',
  'image',
  'authors',
  'review',
  'changes',
  'redirectsFrom',
  'searchTerms',
  'seo',
]);

/**
 * Returns the fingerprint of an entry: a SHA-256 digest of 64 hexadecimal digits.
 *
 * @param data The parsed front matter of the entry.
 * @param body Its text, as it is in the file.
 */
export async function fingerprintOf(data: Record<string, unknown>, body: string): Promise<string> {
  const clinical = Object.entries(data).filter(([field]) => !nonClinicalFields.has(field));
  const text = JSON.stringify([sortKeys(Object.fromEntries(clinical)), normalizeText(body)]);
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Sorts keys and drops absent fields, which mean nothing and must not change the fingerprint. */
function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (value === null || typeof value !== 'object') return value;
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, field]) => [key, sortKeys(field)]);
  return Object.fromEntries(fields);
}

function normalizeText(body: string): string {
  return body.replaceAll('\r\n', '\n').trim().normalize('NFC');
}
