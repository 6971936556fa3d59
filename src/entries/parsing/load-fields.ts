import { FAILSAFE_SCHEMA, load, Type, types } from 'js-yaml';

/**
 * Whole numbers in plain decimal notation. YAML 1.1 would also parse "1_000", "0x7E4" and "10.50" as
 * numbers and lose their notation. No field holds a fraction.
 */
const wholeNumber = new Type('tag:yaml.org,2002:int', {
  kind: 'scalar',
  resolve: (text: unknown) => typeof text === 'string' && /^-?(?:0|[1-9]\d{0,14})$/.test(text),
  construct: Number,
});

/** Days stay text: YAML 1.1 would silently turn "2026-02-30" into March 2. */
const schema = FAILSAFE_SCHEMA.extend({ implicit: [types.null, types.bool, wholeNumber] });

/**
 * Returns the fields of a file, identically in the build, the checks and the CMS: text, whole numbers,
 * booleans, lists and mappings. Any other value is text, as written in the file.
 *
 * @throws YAMLException if it is not valid YAML, and an error if it has an anchor: a value that aliases
 * repeat can grow exponentially while it is parsed.
 */
export function loadFields(yaml: string): unknown {
  return load(yaml, { schema, listener: rejectAnchor });
}

function rejectAnchor(_: string, { anchor }: { anchor?: string | null }): void {
  if (anchor) throw new Error(`The fields have a value with a name ("&${anchor}") for an alias.`);
}
