/** Whatever a field contains, an accepted entry holds and shows exactly the text of its file. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import {
  article,
  articleBody,
  articleFields,
} from '../../scripts/checks/content/testing/small-library.ts';
import { viewByline } from '../domain/views/medical-page.ts';
import { viewGlossary } from '../domain/views/glossary.ts';
import { makeExampleLibrary } from '../components/examples/library.ts';
import { siteSettingsSchema } from '../model/site-settings.ts';
import { parseEntry } from './parse-entry.ts';
import { parseBody } from './parsing/parse-body.ts';

const body = parseBody(articleBody);
const options = { mediaFiles: new Set<string>(), parse: () => body };
const budget = { seed: 15, numRuns: 10_000 };

const digits = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`));
const day = fc.tuple(fc.constantFrom('19', '20', '00'), digits(2), fc.nat(14), fc.nat(33));
const written = fc.oneof(
  day.map(([century, year, month, date]) =>
    [century + year, String(month).padStart(2, '0'), String(date).padStart(2, '0')].join('-'),
  ),
  fc.constantFrom(
    '2026-01-02',
    '2026-01-02T10:00:00Z',
    '2026-1-2',
    '2001-12-14 21:59:43',
    '12:30:45',
  ),
  fc.constantFrom('true', 'True', 'no', 'on', 'Yes', '~', 'null', 'NULL', '', '""', "' '"),
  fc.constantFrom(
    '0',
    '-0',
    '007',
    '2_020',
    '0x7E4',
    '0b11',
    '0o17',
    '1e3',
    '.5',
    '10.50',
    '.inf',
    '.NaN',
  ),
  fc.integer({ min: 1890, max: 2110 }).map(String),
  fc.double().map(String),
  fc.constantFrom(
    '[]',
    '{}',
    '[a, 1, true]',
    '[2026-02-30, ~, 0x1F]',
    '{ name: 1.0 }',
    '{ a: { b: 2 } }',
  ),
  fc.constantFrom(
    'published',
    'draft',
    'high',
    'neck',
    'call-us',
    '/media/neck.png',
    '<<',
    '=',
    '"1.0"',
  ),
  fc.string({ maxLength: 80 }).map((text) => JSON.stringify(text)),
  fc.stringMatching(/^[\w .,:#'&*!|>%@`-]{1,80}$/),
);

/** The lines of an article's fields, including rare ones. */
const lines = articleFields
  .replace('    doi:', '    year: 2014\n    pmid: "26096474"\n    publication: A journal\n    doi:')
  .concat(
    'publishAt: 2026-02-03\nalsoKnownAs:\n  - Kneading\nseo:\n  title: Massage for a sore neck\n',
  )
  .trimEnd()
  .split('\n');
const writable = lines.flatMap((line, index) => (/(?::|^ *-) \S/.test(line) ? [index] : []));

/** Returns the values of a file as written, without blanks, using a different parser than ours. */
function readWritten(node: unknown): unknown {
  if (isMap(node)) {
    const fields = node.items.map(({ key, value }) => [String(key), readWritten(value)] as const);
    return nonEmpty(Object.fromEntries(fields.filter(([, value]) => value !== undefined)));
  }
  if (isSeq(node)) {
    return nonEmpty(node.items.map(readWritten).filter((item) => item !== undefined));
  }
  if (!isScalar(node) || node.value === null) return undefined;
  const text = typeof node.value === 'boolean' ? String(node.value) : (node.source ?? '');
  return text.trim() === '' ? undefined : text;
}

function nonEmpty<Value extends object>(value: Value): Value | undefined {
  return Object.keys(value).length > 0 ? value : undefined;
}

/** Returns the values of an entry, with numbers and booleans as text. */
function writeOut(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(writeOut);
  if (typeof value !== 'object' || value === null) return String(value);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, writeOut(item)]));
}

test('10,000 articles with arbitrary values hold and show what their files contain', () => {
  let accepted = 0;
  fc.assert(
    fc.property(fc.constantFrom(...writable), written, (index, value) => {
      const changed = lines.map((line, at) =>
        at === index
          ? line.replace(/^( *(?:- )?(?:\w+: )?).*$/, (_, start: string) => start + value)
          : line,
      );
      const fields = `${changed.join('\n')}\n`;
      const { entry, diagnostics } = parseEntry(
        'articles',
        'content/articles/massage.mdx',
        article({ fields }),
        options,
      );
      if (diagnostics.length > 0 || !entry.fields) return;
      accepted += 1;
      const file = readWritten(parseDocument(fields).contents) as Record<string, unknown>;
      expect(writeOut(entry.fields)).toMatchObject(file);
      const { publishedOn, updatedOn } = file;
      const data = entry.fields as { publishedOn: string; updatedOn: string };
      const shown = viewByline(
        { ...data, authors: [], review: { kind: 'none' } as never },
        { clinicName: 'Clinic' },
      );
      expect(shown.publishedOn).toBe(publishedOn);
      expect(shown.updatedOn ?? publishedOn).toBe(updatedOn);
    }),
    budget,
  );
  expect(accepted).toBeGreaterThan(1000);
});

const settings = siteSettingsSchema.parse({
  siteName: 'Library',
  tagline: 'A sentence about a library, which has to be of some length to be one at all.',
  clinicName: 'Clinic',
  callToActionLabels: { phone: 'Call', appointment: 'Ask' },
});
const library = makeExampleLibrary({ origin: new URL('https://library.example'), settings }, false);

test('2,000 glossary words show what their files contain', () => {
  let accepted = 0;
  fc.assert(
    fc.property(written, written, written, (term, definition, name) => {
      const text = `term: ${term}\ndefinition: ${definition}\nalsoKnownAs:\n  - ${name}\n`;
      const { entry, diagnostics } = parseEntry(
        'glossary',
        'content/glossary/a.yaml',
        text,
        options,
      );
      if (diagnostics.length > 0 || !entry.fields) return;
      accepted += 1;
      const terms = [{ slug: 'a', data: entry.fields as (typeof library.terms)[number]['data'] }];
      const [shown] = viewGlossary({ ...library, terms }).terms;
      expect(shown).toMatchObject(readWritten(parseDocument(text).contents) as object);
    }),
    { ...budget, numRuns: 2000 },
  );
  expect(accepted).toBeGreaterThan(100);
});
