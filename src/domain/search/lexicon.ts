import {
  bodyRegions,
  careLevels,
  type BodyRegion,
  type CareLevel,
} from '../../model/taxonomies.ts';
import type { ClinicAnswer } from './clinic-answers.ts';
import { conditionPath, paths, termPath, treatmentPath } from '../../model/urls.ts';

/** What can be found by name. The letter represents it in the lexicon's file. */
export const searchKinds = {
  condition: { letter: 'c', label: 'Condition', path: conditionPath },
  treatment: { letter: 't', label: 'Treatment', path: treatmentPath },
  term: { letter: 'g', label: 'Glossary', path: termPath },
} as const satisfies Record<
  string,
  { letter: string; label: string; path: (slug: string) => string }
>;
export type SearchKind = keyof typeof searchKinds;

/** A page or a glossary word, as search knows it. */
export interface SearchPage {
  kind: SearchKind;
  slug: string;
  title: string;
  /** Its other names. */
  names: readonly string[];
  /** Words that people search for if they do not know its names. */
  terms: readonly string[];
  /** The slugs of the conditions that a treatment is for, or of the condition itself. */
  conditions: readonly string[];
  regions: readonly BodyRegion[];
  careLevel?: CareLevel | undefined;
}

/** Everything that search knows before it has loaded a text. */
export interface Lexicon {
  pages: readonly SearchPage[];
  /** Names of things without a page, one group per thing. */
  elsewhere: readonly (readonly string[])[];
  /** The answers to questions about the clinic. */
  clinic: readonly ClinicAnswer[];
  /** Words of the texts that are in no name. */
  vocabulary: readonly string[];
}

/** The lexicon's file: columns rather than records, because similar values compress best side by side. */
export interface LexiconFile {
  kinds: string;
  titles: string;
  /** Blank if it follows from the title. */
  slugs: string;
  names: string;
  terms: string;
  /** The regions, care level and conditions of a page, each as one letter or number. */
  regions: string;
  careLevels: string;
  conditions: string;
  clinic: readonly ClinicAnswer[];
}

/** What only the search page needs: the words of the texts, and the names of things without a page. */
export interface VocabularyFile {
  words: string;
  elsewhere: string;
}
export const vocabularyPath = `${paths.search}vocabulary.json`;

/** The path of the lexicon's file. */
export const lexiconPath = `${paths.search}lexicon.json`;

const line = '\n';
const item = '\t';
const kindNames = Object.keys(searchKinds) as SearchKind[];
const regionNames = Object.keys(bodyRegions) as BodyRegion[];
const levelNames = Object.keys(careLevels) as CareLevel[];
const none = '-';

/** Returns the path of a page or glossary word. */
export function searchPath({ kind, slug }: SearchPage): string {
  return searchKinds[kind].path(slug);
}

/** Returns the path of the page that contains the text of a page or glossary word. */
export function textPath(page: SearchPage): string {
  return page.kind === 'term' ? paths.glossary : searchPath(page);
}

/** Returns the paths of all pages with a text, without duplicates, in the order of the lexicon. */
export function listTextPaths({ pages }: Pick<Lexicon, 'pages'>): string[] {
  return [...new Set(pages.map(textPath))];
}

/** Returns a short hash (FNV-1a) of the pages and their order. */
export function fingerprintLexicon({ slugs, titles, kinds }: LexiconFile): string {
  let hash = 0x811c9dc5;
  for (const letter of `${kinds}${slugs}${titles}`) {
    hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return hash.toString(36);
}

/** Returns the file of a lexicon. */
export function packLexicon({ pages, clinic }: Lexicon): LexiconFile {
  const column = (cell: (page: SearchPage) => string) => pages.map(cell).join(line);
  const positions = new Map(pages.map(({ slug }, position) => [slug, position]));
  return {
    kinds: pages.map(({ kind }) => searchKinds[kind].letter).join(''),
    titles: column(({ title }) => title),
    slugs: column(({ slug, title }) => (slugify(title) === slug ? '' : slug)),
    names: column(({ names }) => names.join(item)),
    terms: column(({ terms }) => terms.join(item)),
    regions: column(({ regions }) => regions.map((name) => regionNames.indexOf(name)).join('')),
    careLevels: pages
      .map(({ careLevel }) => (careLevel ? levelNames.indexOf(careLevel) : none))
      .join(''),
    conditions: column(({ conditions, slug }) =>
      conditions
        .filter((condition) => condition !== slug)
        .flatMap((condition) => positions.get(condition) ?? [])
        .join(item),
    ),
    clinic,
  };
}

/** Returns the file with the rest of a lexicon. */
export function packVocabulary({ vocabulary, elsewhere }: Lexicon): VocabularyFile {
  return {
    words: vocabulary.join(' '),
    elsewhere: elsewhere.map((group) => group.join(item)).join(line),
  };
}

/** Returns the lexicon in its files. */
export function unpackLexicon(
  file: LexiconFile,
  { words, elsewhere }: VocabularyFile = { words: '', elsewhere: '' },
): Lexicon {
  const columns = {
    titles: file.titles.split(line),
    slugs: file.slugs.split(line),
    names: file.names.split(line),
    terms: file.terms.split(line),
    regions: file.regions.split(line),
    conditions: file.conditions.split(line),
  };
  const slugs = columns.titles.map((title, index) => columns.slugs[index] || slugify(title));
  const pages = [...file.kinds].map((letter, index): SearchPage => {
    const kind = kindNames.find((name) => searchKinds[name].letter === letter) ?? 'term';
    const slug = slugs[index] ?? '';
    const conditions = listItems(columns.conditions[index]).flatMap(
      (position) => slugs[Number(position)] ?? [],
    );
    return {
      kind,
      slug,
      title: columns.titles[index] ?? '',
      names: listItems(columns.names[index]),
      terms: listItems(columns.terms[index]),
      conditions: kind === 'condition' ? [slug, ...conditions] : conditions,
      regions: [...(columns.regions[index] ?? '')].flatMap(
        (digit) => regionNames[Number(digit)] ?? [],
      ),
      careLevel: levelNames[Number(file.careLevels[index])],
    };
  });
  return {
    pages,
    elsewhere: elsewhere.split(line).filter(Boolean).map(listItems),
    clinic: file.clinic,
    vocabulary: words.split(' ').filter(Boolean),
  };
}

function listItems(text = ''): string[] {
  return text.split(item).filter(Boolean);
}

/** Returns the slug that a title would have. */
function slugify(title: string): string {
  return title
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}

/** Returns the two names in a title like `Pinched nerve in the neck (cervical radiculopathy)`. */
export function splitTitle(title: string): string[] {
  const parts = /^([^()]+)\(([^()]+)\)\s*$/.exec(title);
  return parts ? [parts[1]?.trim() ?? '', parts[2]?.trim() ?? ''] : [];
}
