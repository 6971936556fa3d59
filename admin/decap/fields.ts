import type { FormNode } from '../../src/model/form-schema.ts';
import type { DecapField } from './types.ts';
import { textPattern } from './text-pattern.ts';

export interface FieldContext {
  /** Where the field stands, for error messages: `articles.atAGlance.risks`. */
  path: string;
  required: boolean;
  /** The field that names an entry, by collection. */
  nameFields: Readonly<Record<string, string>>;
  /**
   * Within a group that may be left out. Decap demands the required fields of such a group, and fills
   * in its defaults, although the group is left out; so there nothing is required and nothing preset.
   */
  loose?: boolean;
}

type Widget = Partial<DecapField> & Pick<DecapField, 'widget'>;

/** What a description may hold. Anything else would be lost in the form without a word. */
const knownKeys = (
  '$schema type title hint widget choices patternMessage opensAt relation localRelation isProse suggestedFrom ' +
  'itemSummary pattern format minLength maxLength minimum maximum minItems maxItems default enum items oneOf ' +
  'properties required additionalProperties'
).split(' ');

/** Needs no words: nobody can break the line of a field that has only one. */
const oneLine = '^[^\\n\\r]*$';

/**
 * One field of the model as a field of Decap's form (decapcms.org/docs/widgets).
 *
 * @throws on a kind of field, or a property of one, that the form has no counterpart for.
 */
export function toDecapField(name: string, node: FormNode, context: FieldContext): DecapField {
  const { path, loose = false } = context;
  const unknown = Object.keys(node).find((key) => !knownKeys.includes(key));
  if (unknown) {
    throw new Error(`${path}: the CMS has no field for a schema with "${unknown}"`);
  }
  if (!node.title) throw new Error(`${path}: the field has no title to show in the CMS`);

  const { widget, ...settings } = toWidget(node, context);
  return {
    name,
    label: node.title,
    widget,
    required: context.required && !loose,
    ...(context.required && loose && { neededInGroup: true as const }),
    ...toHint(node.hint, context.required && loose),
    ...(node.default !== undefined && !loose && { default: node.default }),
    ...settings,
  };
}

function toHint(hint: string | undefined, neededInGroup: boolean) {
  const needed = neededInGroup
    ? 'Needed once another field of this group is filled in.'
    : undefined;
  const text = [hint, needed].filter(Boolean).join(' ');
  return text ? { hint: text } : {};
}

/**
 * The fields of an object: those that must be filled in first, each group in the order of the schema.
 * A constant is written by Decap itself.
 */
export function toDecapFields(node: FormNode, context: FieldContext): DecapField[] {
  const isRequired = (name: string) => node.required?.includes(name) ?? false;
  return Object.entries(node.properties ?? {})
    .filter(([, property]) => !('const' in property))
    .sort(([a], [b]) => Number(isRequired(b)) - Number(isRequired(a)))
    .map(([name, property]) =>
      toDecapField(name, property, {
        ...context,
        path: `${context.path}.${name}`,
        required: isRequired(name),
      }),
    );
}

function toWidget(node: FormNode, context: FieldContext): Widget {
  if (node.relation) return toRelation(node.relation, context);
  if (node.enum) return { widget: 'select', options: toOptions(node) };
  // It fills in a group as a whole (sign-off/sign-off-control.ts).
  if (node.widget === 'sign-off') return { widget: node.widget };
  switch (node.type) {
    case 'string':
      return toTextWidget(node, context);
    case 'boolean':
      // A switch that was never touched has no value, which Decap would refuse.
      return { widget: 'boolean', required: false, ...(!context.loose && presetOff(node)) };
    case 'integer':
    case 'number':
      return {
        widget: 'number',
        value_type: node.type === 'integer' ? 'int' : 'float',
        ...(node.minimum !== undefined && { min: node.minimum }),
        ...(node.maximum !== undefined && { max: node.maximum }),
      };
    case 'array':
      return toListWidget(node, context);
    case 'object':
      return {
        widget: 'object',
        collapsed: true,
        fields: toDecapFields(node, { ...context, loose: context.loose || !context.required }),
      };
    default:
      throw new Error(`${context.path}: the CMS has no field for ${JSON.stringify(node)}`);
  }
}

function presetOff(node: FormNode) {
  return { default: node.default ?? false };
}

function toTextWidget(node: FormNode, { path, loose, required }: FieldContext): Widget {
  if (node.format === 'date') {
    return {
      widget: 'datetime',
      // In the editor's own time zone, so that the day picked is the day saved.
      format: 'YYYY-MM-DD',
      date_format: 'YYYY-MM-DD',
      time_format: false,
      ...(required && !loose && { default: '{{now}}' }),
    };
  }
  if (node.format && node.format !== 'email') {
    throw new Error(`${path}: the CMS has no field for text with the format "${node.format}"`);
  }
  if (node.pattern && !node.patternMessage && !node.format && node.pattern !== oneLine) {
    throw new Error(`${path}: the field has a pattern and no patternMessage to show in the CMS`);
  }
  if (node.widget === 'image' || node.widget === 'file') {
    return { widget: node.widget, choose_url: false, pattern: fileNamePattern(node, path) };
  }
  const pattern = textPattern(node);
  const rows = node.widget === 'text' && { rows: countRows(node) };
  const suggested = node.suggestedFrom && { suggestedFrom: node.suggestedFrom };
  return { widget: node.widget ?? 'string', ...rows, ...suggested, ...(pattern && { pattern }) };
}

/** As many lines as a text of the greatest length fills, so that a short text has a small box. */
function countRows({ maxLength = 1000 }: FormNode): number {
  const lettersInLine = 90;
  return Math.min(6, Math.max(2, Math.ceil(maxLength / lettersInLine)));
}

const mediaStart = String.raw`^\/media\/`;

/** Of a file Decap checks the name alone, although it stores the whole path. */
function fileNamePattern({ pattern = '' }: FormNode, path: string): [string, string] {
  if (!pattern.startsWith(mediaStart)) {
    throw new Error(`${path}: the CMS keeps files in /media/ alone`);
  }
  return [
    `^${pattern.slice(mediaStart.length)}`,
    'its name must have letters, digits, dots, hyphens and underscores alone, like "neck.jpg"',
  ];
}

function toListWidget(node: FormNode, context: FieldContext): Widget {
  const { items } = node;
  if (!items) throw new Error(`${context.path}: the CMS has no field for a list of anything`);
  const size = {
    ...(node.minItems && { min: node.minItems }),
    ...(node.maxItems !== undefined && { max: node.maxItems }),
  };
  if (items.relation) {
    return { ...toRelation(items.relation, context), multiple: true, ...size };
  }
  if (items.enum) return { widget: 'select', multiple: true, options: toOptions(items), ...size };

  const list = {
    widget: 'list',
    collapsed: true,
    ...size,
    ...(items.title && { label_singular: items.title }),
  };
  // An item that stands there must be whole, whatever the list is part of.
  const item: FieldContext = {
    ...context,
    path: `${context.path}[]`,
    required: true,
    loose: false,
  };
  if (items.oneOf) return { ...list, ...toTypes(items.oneOf, item) };
  if (items.type === 'object') {
    return {
      ...list,
      // Else Decap begins a new entry with an item that has nothing but a switch in it.
      default: [],
      ...(node.itemSummary && { summary: node.itemSummary }),
      fields: toDecapFields(items, item),
    };
  }
  return { ...list, summary: '{{fields.item}}', field: toDecapField('item', items, item) };
}

/** The members of a union, each with the value of the constant that tells it from the others. */
function toTypes(members: FormNode[], context: FieldContext): Partial<DecapField> {
  const { path } = context;
  const typeKey = Object.entries(members[0]?.properties ?? {}).find(([, it]) => 'const' in it)?.[0];
  if (!typeKey) throw new Error(`${path}: nothing tells the members of the union apart`);
  const types = members.map((member) => {
    const type = member.properties?.[typeKey]?.const;
    if (typeof type !== 'string') {
      throw new Error(`${path}: a member of the union has no name in "${typeKey}"`);
    }
    return toDecapField(type, member, { ...context, path: `${path}.${type}` });
  });
  return { types, typeKey };
}

function toRelation(collection: string, { path, nameFields }: FieldContext): Widget {
  const nameField = nameFields[collection];
  if (!nameField) throw new Error(`${path}: there is no collection "${collection}" to point to`);
  return {
    widget: 'relation',
    collection,
    value_field: '{{slug}}',
    search_fields: [nameField],
    display_fields: [nameField],
    // Decap shows 20 unless told, and what is not shown cannot be chosen.
    options_length: 500,
  };
}

function toOptions({ enum: values = [], choices }: FormNode) {
  return values.map((value) => ({ label: choices?.[value] ?? value, value }));
}
