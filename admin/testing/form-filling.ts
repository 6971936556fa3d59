/** What an editor may fill in, made from the form alone: its widgets, its options and its patterns. */
import fc, { type Arbitrary } from 'fast-check';
import type { DecapField } from '../decap/types.ts';

/** What the form can point to. */
export interface FormWorld {
  /** The slugs of the entries of each collection. */
  slugs: Readonly<Record<string, readonly string[]>>;
  image: string;
  file: string;
}

const words = [
  ...['neck', 'pain', 'may', 'ease', 'a', 'while', 'The', 'trial', 'was', 'small', 'naïve', '頸痛'],
  ...['“smart”', "it's", 'R&D', 'true', 'null', 'yes:', '#', '-', '"plain"', '*', '[a]', '~', '%'],
];
const letters = fc.string({
  unit: fc.constantFrom(...'abcdefghijk'.split('')),
  minLength: 3,
  maxLength: 9,
});

/** Texts of every kind that some field asks for; which fit a field, its own pattern decides. */
const texts: readonly Arbitrary<string>[] = [
  sentence(1, 3),
  sentence(4, 9),
  sentence(13, 22),
  letters,
  fc.constantFrom('/conditions/neck-pain/', '/glossary/', '/treatments/acupuncture/'),
  letters.map((text) => `https://example.org/${text}`),
  letters.map((text) => `10.1000/${text}`),
  fc.integer({ min: 1, max: 99_999_999 }).map(String),
  fc.integer({ min: 2_000_000, max: 9_999_999 }).map((number) => `+1310${String(number)}`),
];

function sentence(minLength: number, maxLength: number): Arbitrary<string> {
  const word = fc.constantFrom(...words);
  return fc.array(word, { minLength, maxLength }).map((list) => list.join(' '));
}

/** One way to fill in some fields of the form; `undefined` is what nobody has touched. */
export function fillingOf(
  fields: readonly DecapField[],
  world: FormWorld,
): Arbitrary<Record<string, unknown>> {
  return fc.record(
    Object.fromEntries(fields.map((field) => [field.name, valueOf(field, world)] as const)),
  );
}

function valueOf(field: DecapField, world: FormWorld): Arbitrary<unknown> {
  const filled = filledOf(field, world);
  // A field that was touched and cleared again is one of Decap's three kinds of nothing.
  return field.required ? filled : fc.oneof(filled, fc.constantFrom(undefined, '', null));
}

function filledOf(field: DecapField, world: FormWorld): Arbitrary<unknown> {
  switch (field.widget) {
    case 'string':
    case 'short-name':
    case 'text':
      return textOf(field);
    case 'text-field':
      return fc.constantFrom('Some *words*.', 'Some words.\n\n* One\n* Two\n\n## More\n\nWords.');
    case 'boolean':
      return fc.boolean();
    case 'number':
      return fc.integer({ min: field.min ?? 0, max: field.max ?? 1000 });
    case 'datetime':
      return fc.constantFrom('2026-01-02', '2026-02-28', '2026-10-31');
    case 'image':
      return fc.constant(world.image);
    case 'file':
      return fc.constant(world.file);
    case 'select':
      return chosen(field, field.options?.map(({ value }) => value) ?? []);
    case 'relation':
      return chosen(field, world.slugs[field.collection ?? ''] ?? []);
    case 'object':
      return fillingOf(field.fields ?? [], world);
    case 'list':
      return listOf(field, world);
    case 'sign-off':
      return fc.constant(undefined);
    default:
      throw new Error(`${field.name}: nobody knows how to fill in "${field.widget}"`);
  }
}

function textOf({ name, pattern }: DecapField): Arbitrary<string> {
  const rule = new RegExp(pattern?.[0] ?? '');
  const fits = (text: string) => text.trim() !== '' && rule.test(text);
  const fitting = texts.filter((kind) =>
    fc.sample(kind, { numRuns: 100, seed: 1 }).some((text) => fits(text)),
  );
  if (fitting.length === 0) throw new Error(`${name}: no text is known that fits ${rule.source}`);
  return fc.oneof(...fitting.map((kind) => kind.filter(fits)));
}

function chosen({ multiple, min = 0 }: DecapField, values: readonly string[]): Arbitrary<unknown> {
  if (values.length === 0) return fc.constant(multiple ? [] : undefined);
  const value = fc.constantFrom(...values);
  return multiple ? fc.uniqueArray(value, { minLength: min, maxLength: min + 2 }) : value;
}

function listOf(field: DecapField, world: FormWorld): Arbitrary<unknown[]> {
  const { min = 0, max = min + 2, types, typeKey = 'type', fields, field: single } = field;
  const item = types
    ? fc.oneof(
        ...types.map((type) =>
          fillingOf(type.fields ?? [], world).map((values) => ({
            [typeKey]: type.name,
            ...values,
          })),
        ),
      )
    : fields
      ? fillingOf(fields, world)
      : filledOf(single ?? field, world);
  return fc.uniqueArray(item, {
    minLength: min,
    maxLength: Math.min(max, min + 2),
    // Two items of one name cannot be told apart by what points to them.
    selector: (value) => {
      const { id, name } = (value ?? {}) as Record<string, unknown>;
      return JSON.stringify(id ?? name ?? value);
    },
  });
}
