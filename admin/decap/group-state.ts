import type { DecapField } from './types.ts';

type Fields = Readonly<Record<string, unknown>>;

/**
 * Describes how far a group of the form is filled in, for its heading while it is folded: `complete`,
 * `2 fields left to fill in`, or, for a group that may be left out, `not filled in`.
 */
export function describeGroup(field: DecapField, value: unknown): string {
  if (!field.required && isBlank(value)) return 'not filled in';
  const gaps = countGaps(field, value);
  if (gaps === 0) return 'complete';
  return gaps === 1 ? '1 field left to fill in' : `${String(gaps)} fields left to fill in`;
}

/** Counts the required fields that have no value, within groups and the items of lists too. */
function countGaps(field: DecapField, value: unknown): number {
  const { fields, types, typeKey = 'type', min = 0 } = field;
  if (field.widget === 'object') return countGapsIn(fields ?? [], value);
  if (field.widget === 'list') {
    const items = Array.isArray(value) ? (value as unknown[]) : [];
    if (items.length < min) return 1;
    return items.reduce<number>((sum, item) => {
      const type = types?.find(({ name }) => name === (item as Fields | null)?.[typeKey]);
      return sum + countGapsIn(type?.fields ?? fields ?? [], item);
    }, 0);
  }
  return isBlank(value) ? 1 : 0;
}

function countGapsIn(fields: readonly DecapField[], value: unknown): number {
  const values = (value ?? {}) as Fields;
  return fields.reduce((sum, field) => {
    const own = values[field.name];
    const isNeeded = field.required || field.neededInGroup === true;
    return isNeeded || !isBlank(own) ? sum + countGaps(field, own) : sum;
  }, 0);
}

/** A switch that is off fills in nothing. */
function isBlank(value: unknown): boolean {
  if (value === undefined || value === null || value === '' || value === false) return true;
  return typeof value === 'object' && Object.values(value).every(isBlank);
}
