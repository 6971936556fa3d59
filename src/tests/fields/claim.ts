import { shortenAuthors } from '../../domain/sources.ts';
import { studyKinds } from '../../model/taxonomies.ts';
import type { Written } from './edits.ts';

/** What is found on a page. */
export interface Claim {
  /** Its address, or the name of another file of the site. */
  page: string;
  /** A selector (see `query.ts`), or `json` and a property of the page's JSON-LD. */
  at: string;
  shows: readonly string[];
  /** Where the page shows what other entries say in the same place. */
  amongOthers?: boolean;
}

/** What the page also shows from other files of the site. */
export interface Others {
  /** The titles of urgent advice by its slugs. */
  titles: ReadonlyMap<string, string>;
  settings: Fields;
}

export type Fields = Readonly<Record<string, Written>>;

export const read = (fields: Written | undefined, name: string): Written | undefined =>
  typeof fields === 'object' && !Array.isArray(fields) ? (fields as Fields)[name] : undefined;
export const text = (fields: Written | undefined, name: string): string => {
  const value = read(fields, name);
  return typeof value === 'string' ? value : '';
};
export const texts = (fields: Written | undefined, name: string): string[] =>
  groups(fields, name).filter((item) => typeof item === 'string');
export const groups = (fields: Written | undefined, name: string): readonly Written[] => {
  const value = read(fields, name);
  return Array.isArray(value) ? (value as readonly Written[]) : [];
};
export const label = (table: Readonly<Record<string, { label: string }>>, value: string) =>
  table[value]?.label ?? value;
export const some = (...values: string[]) => values.filter((value) => value !== '');

export const part = (id: string, inner: string) => `section[aria-labelledby=${id}] ${inner}`;

export function addressOf(source: Written): string {
  const [doi, pmid, url] = ['doi', 'pmid', 'url'].map((name) => text(source, name));
  if (doi) return `https://doi.org/${doi}`;
  return pmid ? `https://pubmed.ncbi.nlm.nih.gov/${pmid}/` : (url ?? '');
}

/** A source as the list at the end of a page has it. */
export function citation(source: Written): string {
  const [authors = '', title = '', publication = '', year = '', kind = ''] = [
    ...['authors', 'title', 'publication', 'year', 'kind'].map((name) => text(source, name)),
  ];
  return [
    authors && `${shortenAuthors(authors).replace(/\.$/, '')}. `,
    `${title}.`,
    publication && ` ${publication}`,
    year && `, ${year}`,
    publication || year ? '. ' : ' ',
    label(studyKinds, kind),
  ].join('');
}
