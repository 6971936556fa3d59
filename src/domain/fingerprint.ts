/**
 * The fingerprint of what a page says to a patient. A medical review holds only while it matches,
 * so every field counts as clinical unless it is named here.
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
 * @param data The parsed front matter of an entry.
 * @param body Its text as it stands in the file.
 * @returns SHA-256, as 64 hexadecimal digits.
 */
export async function fingerprintOf(data: Record<string, unknown>, body: string): Promise<string> {
  const clinical = Object.entries(data).filter(([field]) => !nonClinicalFields.has(field));
  const text = JSON.stringify([sortKeys(Object.fromEntries(clinical)), normalizeText(body)]);
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The order of keys and absent fields say nothing, so they must not change the fingerprint. */
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
