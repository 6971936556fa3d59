/**
 * Whatever is written into a field: a file that is accepted holds that very text, is built, and its page
 * shows it. `FIELD_CASES=100000 npm run test:fields` tries more, and `FIELD_SEED` others.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { buildSite } from '../../scripts/build/build-site.ts';
import { pdf } from '../entries/testing/pictures.ts';
import { listEntries } from '../entries/content-library.ts';
import { readContent } from '../entries/read-content.ts';
import { collections } from '../model/collections.ts';
import { describeForm, type FormNode } from '../model/form-schema.ts';
import { foldName } from '../validation/rules/unique-names.ts';
import { createJudge, type Judge } from './fields/judge.ts';
import { packEdits } from './fields/pack-edits.ts';
import type { Claim } from './fields/claim.ts';
import { isOpen } from './fields/page-claims.ts';
import { shownOn, type Shown } from './fields/shown-on.ts';
import {
  applyEdits,
  listFieldLines,
  listLeaves,
  readWritten,
  writeOut,
  type Edit,
} from './fields/edits.ts';
import { companions, fullEntries } from './fields/full-entries.ts';
import { openSite, type OpenSite } from './fields/open-site.ts';
import { nested, value } from './fields/written-values.ts';
import { makeScratchSite, type ScratchSite } from './sites/scratch-site.ts';

// One build, of many pages.
vi.setConfig({ testTimeout: 600_000, hookTimeout: 600_000 });

const cases = Number(process.env.FIELD_CASES ?? 10_000);
const seed = Number(process.env.FIELD_SEED ?? 15);
const today = '2026-12-01';
const origin = 'https://library.example';
const names = Object.keys(fullEntries) as (keyof typeof fullEntries)[];

const linesOf = (name: keyof typeof fullEntries, file: string) =>
  fullEntries[name].fields(file).trimEnd().split('\n');

/** Each field of each collection, with anything written into it. */
const edited = fc
  .constantFrom(
    ...names.flatMap((name) =>
      listFieldLines(linesOf(name, 'x')).map((lines) => ({ name, lines })),
    ),
  )
  .chain(({ name, lines }) =>
    (lines.isNested ? nested : value).map((value) => ({ name, edit: { ...lines, value } })),
  );

interface Accepted {
  name: keyof typeof fullEntries;
  edit: Edit;
}

interface FuzzedFile {
  name: keyof typeof fullEntries;
  slug: string;
  text: string;
  /** What the file says. */
  says: ReturnType<typeof readWritten>;
}

/** What is claimed of the entries of a collection. */
function shownOf(name: string): Shown {
  const shown = shownOn[name];
  if (!shown) throw new Error(`nothing is claimed of "${name}"`);
  return shown;
}

let site: ScratchSite;
let judge: Judge;
let accepted: Accepted[] = [];

/** The fields of a file with values written into them. */
const write = (name: keyof typeof fullEntries, file: string, edits: readonly Edit[]) =>
  applyEdits(linesOf(name, file), edits);
const judgeFields = (name: keyof typeof fullEntries, slug: string, fields: string) =>
  judge(name, slug, { fields, text: fullEntries[name].write(fields) });

beforeAll(async () => {
  site = await makeScratchSite();
  const noise = { type: 'gaussian', mean: 128, sigma: 40 } as const;
  const create = { width: 24, height: 16, channels: 3, background: 'white', noise } as const;
  const files = {
    ...companions,
    'content/media/fuzz-picture.png': await sharp({ create }).png().toBuffer(),
    'content/media/fuzz-sheet.pdf': Buffer.from(pdf()),
  };
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(site.root, path)), { recursive: true });
    writeFileSync(join(site.root, path), content);
  }
  judge = createJudge(readContent(site.root, today));
});
afterAll(() => site.remove());

describe('an entry with every field of its form', () => {
  test.each(names)('is accepted, and has them all: %s', (name) => {
    const fields = write(name, 'full', []);
    expect(judgeFields(name, 'full', fields)).toBeDefined();
    const filled = new Set(listLeaves(readWritten(fields)).map(({ field }) => field));
    const all = listFormFields(describeForm(collections[name].schema));
    expect(all.filter((field) => !filled.has(field))).toEqual([]);
  });

  test.each(names)('shows each field on its page, or it is known why not: %s', (name) => {
    const { page, claims, unshown } = shownOf(name);
    const says = readWritten(write(name, 'full', []));
    const show = (fields: typeof says) =>
      JSON.stringify(claims(fields, page('full'), 'full', { titles: new Map(), settings: {} }));
    const leaves = listLeaves(says);
    const shown = new Set(
      leaves.flatMap(({ field, change }) =>
        show(change('otherwise')) === show(says) ? [] : [field],
      ),
    );
    const never = leaves.map(({ field }) => field).filter((field) => !shown.has(field));
    expect([...new Set(never)].sort()).toEqual(Object.keys(unshown).sort());
  });
});

/** The fields of a form that hold no others, like `atAGlance.risks[].name`. */
function listFormFields(node: FormNode, field = ''): string[] {
  if (node.items) return listFormFields(node.items, `${field}[]`);
  const members = node.oneOf ?? [node];
  return members.flatMap(({ properties }) =>
    properties
      ? Object.entries(properties).flatMap(([key, inner]) =>
          listFormFields(inner, field ? `${field}.${key}` : key),
        )
      : [field],
  );
}

test(`of ${cases} files with anything in a field, each that is accepted holds the text of the file`, () => {
  const found = new Map<string, Accepted>();
  fc.assert(
    fc.property(edited, ({ name, edit }) => {
      const fields = write(name, 'any', [edit]);
      const held = judgeFields(name, 'any', fields);
      if (held === undefined) return;
      expect(writeOut(held)).toMatchObject(readWritten(fields));
      found.set(nameValue(name, edit), { name, edit });
    }),
    { seed, numRuns: cases, endOnFailure: true },
  );
  accepted = [...found.values()];
  expect(accepted.length).toBeGreaterThan(cases / 10);
});

test('all of them are built, and their pages show them', async () => {
  const files = names.flatMap((name) => packFiles(name));
  for (const { name, slug, text } of files) {
    const { folder, extension } = collections[name];
    const file = name === 'settings' ? 'site' : slug;
    writeFileSync(join(site.root, folder, `${file}.${extension}`), text);
  }
  const library = readContent(site.root, today);
  const settings = files.find(({ name }) => name === 'settings')?.says ?? {};
  const titles = new Map(
    listEntries(library, 'urgent-advice').map(({ slug, fields }) => [slug, fields.title]),
  );
  await buildSite({ root: site.root, env: { SITE_URL: origin, BUILD_DAY: today } });
  const built = openSite(join(site.root, 'dist'));
  const faults = files.flatMap(({ name, slug, says }) => {
    const { page, claims } = shownOf(name);
    const own = page(slug);
    if (isPage(name) && !isOpen(says, today))
      return built.find(own, 'h1') ? [`${own} is open`] : [];
    return claims(says, own, slug, { titles, settings }).flatMap((claim) => compare(claim, built));
  });
  expect(faults).toEqual([]);
  process.stdout.write(`${accepted.length} values are on the pages of ${files.length} files\n`);
});

/** Fields of which no two pages of the site may have the same. */
const uniqueField = /^(?: {2})?(?:title|summary|description): |was-once/;

/** What an edit adds to the site: a value that is written in another way as well is tried once. */
function nameValue(name: keyof typeof fullEntries, edit: Edit): string {
  const value = foldName(JSON.stringify(readWritten(`it: ${edit.value}\n`).it ?? ''));
  const isUnique = isPage(name) && uniqueField.test(linesOf(name, 'any')[edit.from] ?? '');
  return isUnique ? value : [name, edit.from, value].join(' ');
}

const isPage = (name: string) => name === 'articles' || name === 'conditions';

/** The files of a collection that take all accepted values; of the settings, of which there is one, as many as it takes. */
function packFiles(name: keyof typeof fullEntries): FuzzedFile[] {
  const edits = accepted.filter((one) => one.name === name).map(({ edit }) => edit);
  const isOpenWith = (all: readonly Edit[]) => {
    const fields = write(name, 'any', all);
    const says = readWritten(fields);
    const isShown = isPage(name)
      ? isOpen(says, today)
      : name !== 'people' || says.reviewer === 'true';
    return isShown && judgeFields(name, 'any', fields) !== undefined;
  };
  const packed = packEdits(edits, isOpenWith);
  return (name === 'settings' ? packed.slice(0, 1) : packed).map((all, index) => {
    const slug = `${name}-${index}`;
    const fields = write(name, slug, all);
    return { name, slug, text: fullEntries[name].write(fields), says: readWritten(fields) };
  });
}

const readerSees = (text: string) => text.replace(/\s+/g, ' ').trim();

/** What a claim finds wrong. */
function compare({ page, at, shows, amongOthers }: Claim, built: OpenSite): string[] {
  const found = built.find(page, at)?.map(readerSees);
  const wanted = shows.map(readerSees);
  const isRight = amongOthers
    ? wanted.every((text) => found?.includes(text))
    : JSON.stringify(found) === JSON.stringify(wanted);
  if (isRight) return [];
  const shown = amongOthers ? 'others' : JSON.stringify(found);
  return [`${page} ${at} shows ${shown}, not ${JSON.stringify(wanted)}`];
}
