/**
 * Returns front matter without blank values, or undefined if nothing is left. Decap writes a field that
 * was cleared as `""`, `null` or `[]`, where the schemas expect no field at all.
 *
 * @param value Parsed YAML of any shape.
 */
export function normalize(value: unknown): unknown {
  if (value === null || value === undefined) return undefined;
  if (typeof value === 'string') return value.trim() === '' ? undefined : value;
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
