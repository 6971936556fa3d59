/**
 * Brings front matter to the form that the schemas describe. Decap writes a field that was touched
 * and cleared as `""`, `null` or `[]`, and YAML 1.1 parsers turn an unquoted day into a `Date`.
 *
 * @param value Parsed YAML of any shape.
 * @returns The same without anything blank (`undefined` if nothing is left), days as `YYYY-MM-DD`.
 */
export function normalize(value: unknown): unknown {
  if (value === null || value === undefined) return undefined;
  if (typeof value === 'string') return value.trim() === '' ? undefined : value;
  if (value instanceof Date) return Number.isNaN(value.valueOf()) ? undefined : isoDay(value);
  if (Array.isArray(value)) {
    const items = value.map(normalize).filter((item) => item !== undefined);
    return items.length > 0 ? items : undefined;
  }
  if (typeof value === 'object') {
    const fields = Object.entries(value)
      .map(([key, field]) => [key, normalize(field)] as const)
      .filter(([, field]) => field !== undefined);
    return fields.length > 0 ? Object.fromEntries(fields) : undefined;
  }
  return value;
}

/** A day keeps its date; anything with a time keeps it too, so that the schema refuses it in words. */
function isoDay(date: Date): string {
  const text = date.toISOString();
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text;
}
