/**
 * How the CMS writes a file. Decap's own writer breaks long lines after 80 characters, so that one
 * changed word changes a paragraph of lines; it loses the line break at the end; and its reader runs
 * a front matter that calls itself JavaScript. This one writes a value a line, and reads YAML alone.
 */
import { parse, stringify } from 'yaml';

type Fields = Record<string, unknown>;

export interface EntryFormat {
  fromFile(text: string): Fields;
  /** @param order The names of the fields in the order in which the file has them. */
  toFile(entry: object, order?: string[]): string;
}

const frontMatter = /^---\n([\s\S]*?)^---$/m;

/** A file of fields alone. */
export const yamlFormat: EntryFormat = { fromFile: readFields, toFile: writeFields };

/** A file of fields and a text; the text is the field `body`. */
export const frontMatterFormat: EntryFormat = {
  fromFile(file) {
    const text = file.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
    const match = frontMatter.exec(text);
    if (match?.index !== 0)
      throw new Error('The file does not begin with its fields between "---".');
    const [head, fields = ''] = match;
    const body = text.slice(head.length).trim();
    return { ...readFields(fields), ...(body && { body }) };
  },
  toFile(entry, order) {
    const { body, ...fields } = entry as Fields;
    const text = typeof body === 'string' ? body.trim() : '';
    return `---\n${writeFields(fields, order)}---\n${text && `\n${text}\n`}`;
  },
};

function readFields(text: string): Fields {
  return (parse(text, { maxAliasCount: 0 }) ?? {}) as Fields;
}

function writeFields(fields: object, order: string[] = []): string {
  const rank = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length);
  const sorted = Object.entries(fields).sort(([a], [b]) => rank(a) - rank(b));
  return stringify(Object.fromEntries(sorted), {
    lineWidth: 0,
    singleQuote: true,
    aliasDuplicateObjects: false,
  });
}
