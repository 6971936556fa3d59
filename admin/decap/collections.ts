import type { Collection } from '../../src/model/collections.ts';
import { describeForm } from '../../src/model/form-schema.ts';
import type { Status } from '../../src/model/taxonomies.ts';
import { toDecapFields } from './fields.ts';
import type { DecapCollection, DecapField } from './types.ts';
import { pagePathOf } from '../../src/model/page-paths.ts';

export type Collections = Readonly<Record<string, Collection>>;

const firstStatus: Status = 'draft';
const lastStatus: Status = 'archived';

/** The collections of the model as Decap's, in the same order. @throws as `toDecapField` does. */
export function toDecapCollections(collections: Collections): DecapCollection[] {
  const nameFields = Object.fromEntries(
    Object.entries(collections).map(([name, { nameField }]) => [name, nameField]),
  );
  return Object.entries(collections).map(([name, collection]) =>
    toDecapCollection(name, collection, nameFields),
  );
}

function toDecapCollection(
  name: string,
  collection: Collection,
  nameFields: Readonly<Record<string, string>>,
): DecapCollection {
  const { label, labelSingular, folder, extension, nameField, file } = collection;
  const fields = toFormFields(name, collection, nameFields);
  if (file) {
    const path = `${folder}/${file}.${extension}`;
    return {
      name,
      label,
      format: name,
      files: [{ name: file, label, file: path, fields }],
    };
  }

  const has = (field: string) => fields.some((each) => each.name === field);
  const pagePath = pagePathOf(name, '{{slug}}');
  return {
    name,
    label,
    label_singular: labelSingular,
    folder,
    extension,
    // The collection's own (entry-format.ts).
    format: name,
    create: true,
    // A page that was once public is archived, so that its address keeps leading somewhere.
    delete: !fields.some(isArchivable),
    slug: '{{slug}}',
    identifier_field: nameField,
    summary: has('status') ? `{{${nameField}}} ({{status}})` : `{{${nameField}}}`,
    sortable_fields: [nameField, 'status', 'updatedOn'].filter(has),
    ...(has('status') && { view_groups: [{ label: 'Status', field: 'status' }] }),
    ...(pagePath && { preview_path: pagePath.slice(1) }),
    fields,
  };
}

function toFormFields(
  name: string,
  { schema, bodyAfter }: Collection,
  nameFields: Readonly<Record<string, string>>,
): DecapField[] {
  const form = describeForm(schema);
  const fields = toDecapFields(form, { path: name, required: true, nameFields }).map(presetStatus);
  if (!bodyAfter) return fields;
  const index = fields.findIndex((field) => field.name === bodyAfter);
  if (index === -1) {
    throw new Error(`${name}: the text should stand after "${bodyAfter}", which is no field`);
  }
  return fields.toSpliced(index + 1, 0, bodyField);
}

/** The field that the text is written in (admin/text-field). */
const bodyField: DecapField = { name: 'body', label: 'Text', widget: 'text-field', required: true };

function isArchivable({ name, options }: DecapField): boolean {
  return name === 'status' && (options?.some(({ value }) => value === lastStatus) ?? false);
}

/** A new entry is a draft until someone says otherwise. */
function presetStatus(field: DecapField): DecapField {
  return isArchivable(field) ? { ...field, default: firstStatus } : field;
}
