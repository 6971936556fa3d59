/** The ways in which a person or a program may write the value of a field in a file. */
import fc from 'fast-check';
import { collections } from '../../model/collections.ts';
import { describeForm, type FormNode } from '../../model/form-schema.ts';

const digits = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`));
const days = fc
  .tuple(fc.constantFrom('19', '20', '00'), digits(2), fc.nat(14), fc.nat(33))
  .map(([century, year, month, day]) =>
    [century + year, ...[month, day].map((part) => String(part).padStart(2, '0'))].join('-'),
  );

/** Every value of every closed set. */
function listChoices(node: FormNode): string[] {
  const below = [node.items, ...(node.oneOf ?? []), ...Object.values(node.properties ?? {})];
  return [
    ...Object.keys(node.choices ?? {}),
    ...below.flatMap((inner) => (inner ? listChoices(inner) : [])),
  ];
}
const choices = [
  ...new Set(Object.values(collections).flatMap(({ schema }) => listChoices(describeForm(schema)))),
];

const scalar = fc.oneof(
  days,
  fc.constantFrom('2026-01-02', '2026-02-28T10:00:00Z', '2026-1-2', '2001-12-14 21:59:43', '12:30'),
  fc.constantFrom('true', 'false', 'True', 'FALSE', 'no', 'on', 'Yes', 'y'),
  fc.constantFrom('~', 'null', 'NULL', '', '""', "' '", '"\\t"'),
  fc.constantFrom('0', '-0', '007', '2_020', '0x7E4', '0b11', '0o17', '1e3', '.5', '10.50', '+5'),
  fc.constantFrom('.inf', '.NaN', '-.INF', '12345678901234567890', '1:30', '685_230.15'),
  fc.oneof(fc.integer({ min: 1890, max: 2110 }), fc.integer(), fc.double()).map(String),
  fc.constantFrom(...choices),
  fc.constantFrom('/media/fuzz-picture.png', '/conditions/sciatica/', '/glossary/#disc', '/was/'),
  fc.constantFrom('sciatica', 'fuzz-author', 'fuzz-place', 'cauda-equina-syndrome', 'massage-2'),
  fc.constantFrom('"+13105550123"', '+442071234567', '911', '"1.0"', '26096475', 'a@example.org'),
  fc.constantFrom('10.1016/S0140-6736(18)30480-X', '10.1002/14651858.CD001929.pub3'),
  fc.constantFrom('https://example.org/a?b=1&c=%20#d', "https://example.org/it's", '<<', '=', '?'),
  fc.constantFrom(
    '<b>bold</b>',
    '"</script><script>"',
    '&amp; &lt;',
    "'it''s'",
    '{{name}}',
    '${a}',
  ),
  fc.string({ maxLength: 80 }).map((text) => JSON.stringify(text)),
  fc.string({ unit: 'grapheme', maxLength: 40 }).map((text) => JSON.stringify(text)),
  fc.string({ unit: 'binary', maxLength: 20 }).map((text) => JSON.stringify(text)),
  fc.lorem({ maxCount: 14 }),
  fc.lorem({ maxCount: 3, mode: 'sentences' }),
  fc.stringMatching(/^[\w .,:#'&*!|>%@`-]{1,80}$/),
  fc.stringMatching(/^[a-z0-9-]{1,12}$/),
);

/** A value for one line. */
export const value = fc.oneof(
  { weight: 9, arbitrary: scalar },
  {
    weight: 1,
    arbitrary: fc.constantFrom('[]', '{}', '[a, 1, true]', '[2026-02-30, ~]', '{ a: { b: 2 } }'),
  },
);

const list = fc.array(scalar, { maxLength: 6 }).map((items) => `[${items.join(', ')}]`);
const map = fc
  .dictionary(fc.constantFrom('name', 'serious', 'title', 'id', 'on', 'what', 'x'), scalar)
  .map(
    (fields) =>
      `{ ${Object.entries(fields)
        .map((field) => field.join(': '))
        .join(', ')} }`,
  );

/** A value for a field that holds a list or a group: lists and groups within each other. */
export const nested = fc.oneof(
  { weight: 5, arbitrary: list },
  { weight: 1, arbitrary: map },
  { weight: 1, arbitrary: fc.array(map, { maxLength: 3 }).map((maps) => `[${maps.join(', ')}]`) },
  { weight: 1, arbitrary: fc.array(list, { maxLength: 2 }).map((all) => `[${all.join(', ')}]`) },
  { weight: 1, arbitrary: scalar },
);
