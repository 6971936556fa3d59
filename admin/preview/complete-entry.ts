import { chooseMember, type FormNode } from '../../src/model/form-schema.ts';

export interface Circumstances {
  /** Whether the library has an entry, so that a page can show it. */
  hasEntry: (collection: string, slug: string) => boolean;
  /** Stands in for a day that is not filled in yet. */
  today: string;
}

/**
 * Fills the gaps of an entry that is still being written, so that its page can be shown: what is
 * missing is empty, a choice that was not made is the first one, and a relation that leads nowhere is
 * left out. An entry that the build accepts stays as it is, with the schema's defaults.
 *
 * @param value The fields without anything blank, as `normalize` gives them.
 * @returns undefined where nothing can stand in, such as a list item of no known kind.
 */
export function completeEntry(node: FormNode, value: unknown, now: Circumstances): unknown {
  if (node.oneOf) {
    const member = chooseMember(node, value);
    return member === node ? undefined : completeEntry(member, value, now);
  }
  if ('const' in node) return node.const;
  switch (node.type) {
    case 'object':
      return completeFields(node, isRecord(value) ? value : {}, now);
    case 'array':
      return Array.isArray(value)
        ? value
            .map((item) => completeEntry(node.items ?? {}, item, now))
            .filter((item) => item !== undefined)
        : [];
    case 'boolean':
      return typeof value === 'boolean' ? value : (node.default ?? false);
    case 'integer':
    case 'number':
      return typeof value === 'number' ? value : (node.default ?? node.minimum ?? 0);
    default:
      return completeText(node, typeof value === 'string' ? value : undefined, now);
  }
}

function completeFields(node: FormNode, value: Record<string, unknown>, now: Circumstances) {
  const { properties = {}, required = [] } = node;
  return Object.fromEntries(
    Object.entries(properties)
      .filter(
        ([name, field]) =>
          required.includes(name) || value[name] !== undefined || 'default' in field,
      )
      .map(([name, field]) => [name, completeEntry(field, value[name], now)])
      .filter(([, field]) => field !== undefined),
  ) as Record<string, unknown>;
}

function completeText(node: FormNode, value: string | undefined, now: Circumstances) {
  const { enum: choices, relation, format } = node;
  if (choices) return value !== undefined && choices.includes(value) ? value : choices[0];
  if (relation) return value !== undefined && now.hasEntry(relation, value) ? value : undefined;
  if (format === 'date') return value !== undefined && isDay(value) ? value : now.today;
  return value ?? node.default ?? '';
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
