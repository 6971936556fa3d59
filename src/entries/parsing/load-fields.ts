import { FAILSAFE_SCHEMA, load, Type, types } from 'js-yaml';

/**
 * Numbers as a person writes them. YAML 1.1 would take "1_000", "0x7E4" and "10.50" for numbers as well,
 * and lose how they stand in the file; no field holds a fraction.
 */
const wholeNumber = new Type('tag:yaml.org,2002:int', {
  kind: 'scalar',
  resolve: (text: unknown) => typeof text === 'string' && /^-?(?:0|[1-9]\d{0,14})$/.test(text),
  construct: Number,
});

/** Days stay text: YAML 1.1 would make "2026-02-30" the second of March without a word. */
const schema = FAILSAFE_SCHEMA.extend({ implicit: [types.null, types.bool, wholeNumber] });

/**
 * The fields of a file, for the build, the checks and the CMS alike: text, whole numbers, true and
 * false, lists and groups. Any other value is text, as it stands in the file.
 *
 * @throws YAMLException where it is no YAML, and where a value has a name (an anchor): a value that
 * others repeat by its name can grow without end while it is read.
 */
export function loadFields(yaml: string): unknown {
  return load(yaml, { schema, listener: rejectAnchor });
}

function rejectAnchor(_: string, { anchor }: { anchor?: string | null }): void {
  if (anchor) throw new Error(`The fields have a value with a name ("&${anchor}") for an alias.`);
}
