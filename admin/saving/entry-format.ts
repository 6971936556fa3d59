/**
 * How the CMS writes a file. Decap's own writer breaks lines after 80 characters, so that one changed
 * word changes a paragraph of lines; it puts the fields of larger groups in a random order, and writes
 * fields that were touched and cleared; and its reader runs a front matter that calls itself
 * JavaScript. This one writes a value a line, in the order of the schema, and reads YAML alone.
 */
import { Document, visit } from 'yaml';
import { loadFields } from '../../src/entries/parsing/load-fields.ts';
import type { Collection } from '../../src/model/collections.ts';
import { chooseMember, describeForm, type FormNode } from '../../src/model/form-schema.ts';
import { normalize } from '../../src/model/normalize.ts';

type Fields = Record<string, unknown>;

/** What `CMS.registerCustomFormat` wants. The text of an entry is its field `body`. */
export interface EntryFormat {
  fromFile(file: string): Fields;
  toFile(entry: object): string;
}

const frontMatter = /^---\n([\s\S]*?)^---\n/m;

/** The form of a collection's files: fields between `---` and a text, or fields alone. */
export function makeEntryFormat({
  schema,
  extension,
}: Pick<Collection, 'schema' | 'extension'>): EntryFormat {
  const form = describeForm(schema);
  if (extension === 'yaml') {
    return { fromFile: readFields, toFile: (entry) => writeFields(entry, form) };
  }
  return {
    fromFile(file) {
      const text = `${file.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n')}\n`;
      const match = frontMatter.exec(text);
      if (match?.index !== 0) {
        throw new Error('The file does not begin with its fields between two lines of "---".');
      }
      const [head, fields = ''] = match;
      const body = text.slice(head.length).trim();
      return { ...readFields(fields), ...(body && { body }) };
    },
    toFile(entry) {
      const { body, ...fields } = entry as Fields;
      const text = typeof body === 'string' ? body.trim() : '';
      return `---\n${writeFields(fields, form)}---\n${text && `\n${text}\n`}`;
    },
  };
}

/** As the build reads it, and ten times as fast as what writes it: a list may have many hundred entries. */
function readFields(text: string): Fields {
  return (loadFields(text) ?? {}) as Fields;
}

function writeFields(fields: object, form: FormNode): string {
  const document = new Document(sortFields(normalize(fields) ?? {}, form), {
    aliasDuplicateObjects: false,
  });
  visit(document, {
    Scalar: (_, scalar) => {
      // A reader takes such a text for a number, though the writer does not: "1_000", "0b11".
      const { value } = scalar;
      if (typeof value !== 'string' || !/^[-+.]?\d[\w.+-]*$/.test(value)) return;
      if (loadFields(value) !== value) scalar.type = 'QUOTE_SINGLE';
    },
  });
  return document.toString({ lineWidth: 0, singleQuote: true });
}

/** Puts fields in the order of their schema, those that it does not have last. */
function sortFields(value: unknown, node: FormNode | undefined): unknown {
  if (Array.isArray(value)) return value.map((item) => sortFields(item, node?.items));
  if (typeof value !== 'object' || value === null) return value;
  const { properties = {} } = node ? chooseMember(node, value) : {};
  const order = Object.keys(properties);
  const rank = (name: string) => (name in properties ? order.indexOf(name) : order.length);
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => rank(a) - rank(b))
      .map(([name, field]) => [name, sortFields(field, properties[name])]),
  );
}
