import {
  bodyRegions,
  careLevels,
  type BodyRegion,
  type CareLevel,
} from '../../model/taxonomies.ts';
import type { ClinicAnswer } from './clinic-answers.ts';
import { conditionPath, paths, termPath, treatmentPath } from '../../model/urls.ts';

/** What can be found by name. The letter stands for it in the lexicon's file. */
export const searchKinds = {
  condition: { letter: 'c', label: 'Condition', path: conditionPath },
  treatment: { letter: 't', label: 'Treatment', path: treatmentPath },
  term: { letter: 'g', label: 'Glossary', path: termPath },
} as const satisfies Record<
  string,
  { letter: string; label: string; path: (slug: string) => string }
>;
export type SearchKind = keyof typeof searchKinds;

/** A page, or a word of the glossary, as search knows it. */
export interface SearchPage {
  kind: SearchKind;
  slug: string;
  title: string;
  /** Its true other names. */
  names: readonly string[];
  /** Words that people search for who know none of its names. */
  terms: readonly string[];
  /** The slugs of the conditions that a treatment is for; of a condition its own. */
  conditions: readonly string[];
  regions: readonly BodyRegion[];
  careLevel?: CareLevel | undefined;
}

/** All that search knows before it has read a text. */
export interface Lexicon {
  pages: readonly SearchPage[];
  /** Names that the library has no page about, one group for each thing. */
  elsewhere: readonly (readonly string[])[];
  /** What the clinic answers itself. */
  clinic: readonly ClinicAnswer[];
  /** Words of the texts that stand in no name. */
  vocabulary: readonly string[];
}

/** The lexicon's file: columns rather than records, for what is alike compresses best side by side. */
export interface LexiconFile {
  kinds: string;
  titles: string;
  /** Blank where the title tells it. */
  slugs: string;
  names: string;
  terms: string;
  /** Regions, care level and conditions of a page, each in one letter or number. */
  regions: string;
  careLevels: string;
  conditions: string;
  clinic: readonly ClinicAnswer[];
}

/** What only the search page needs to know: the words of the texts, and the names of what it has no page about. */
export interface VocabularyFile {
  words: string;
  elsewhere: string;
}
export const vocabularyPath = `${paths.search}vocabulary.json`;

/** Where the lexicon's file stands on the site. */
export const lexiconPath = `${paths.search}lexicon.json`;

const line = '\n';
const item = '\t';
const kindNames = Object.keys(searchKinds) as SearchKind[];
const regionNames = Object.keys(bodyRegions) as BodyRegion[];
const levelNames = Object.keys(careLevels) as CareLevel[];
const none = '-';

/** The address of a page or word. */
export function searchPath({ kind, slug }: SearchPage): string {
  return searchKinds[kind].path(slug);
}

/** The page of the site on which a page or word stands. */
export function textPath(page: SearchPage): string {
  return page.kind === 'term' ? paths.glossary : searchPath(page);
}

/** The pages that have a text, each once, in the order of the lexicon. */
export function listTextPaths({ pages }: Pick<Lexicon, 'pages'>): string[] {
  return [...new Set(pages.map(textPath))];
}

/** A few letters that tell one order of pages from another (FNV-1a). */
export function fingerprintLexicon({ slugs, titles, kinds }: LexiconFile): string {
  let hash = 0x811c9dc5;
  for (const letter of `${kinds}${slugs}${titles}`) {
    hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return hash.toString(36);
}

/** Brings a lexicon into its file's form. */
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

/** Brings the rest of it into its file's form. */
export function packVocabulary({ vocabulary, elsewhere }: Lexicon): VocabularyFile {
  return {
    words: vocabulary.join(' '),
    elsewhere: elsewhere.map((group) => group.join(item)).join(line),
  };
}

/** Reads a lexicon from its files. */
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

/** The slug that a title would have. */
function slugify(title: string): string {
  return title
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}

/** `Pinched nerve in the neck (cervical radiculopathy)` holds two names. */
export function splitTitle(title: string): string[] {
  const parts = /^([^()]+)\(([^()]+)\)\s*$/.exec(title);
  return parts ? [parts[1]?.trim() ?? '', parts[2]?.trim() ?? ''] : [];
}
