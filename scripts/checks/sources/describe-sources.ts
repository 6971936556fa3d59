import { listEntries, type ContentLibrary } from '../../../src/entries/content-library.ts';
import type { Source } from '../../../src/model/source.ts';

/** A summary of a page's sources. */
export interface PageSources {
  file: string;
  count: number;
  /** The number of sources by kind, decade and country, most common first. */
  kinds: [string, number][];
  years: [string, number][];
  countries: [string, number][];
  /** The earliest source, of those whose year is known. */
  oldest: Source | undefined;
}

/** Summarizes the sources of each article and condition. */
export function describeSources(library: ContentLibrary): PageSources[] {
  const pages = [...listEntries(library, 'articles'), ...listEntries(library, 'conditions')];
  return pages.map(({ path: file, fields: { sources } }) => ({
    file,
    count: sources.length,
    kinds: count(sources.map(({ kind }) => kind)),
    years: count(sources.map(({ year }) => (year ? `${Math.floor(year / 10)}0s` : 'unknown'))),
    countries: count(sources.map(countryOf)),
    oldest: sources.filter(({ year }) => year).sort((a, b) => (a.year ?? 0) - (b.year ?? 0))[0],
  }));
}

/** The countries of publishers, by domain. A DOI belongs to a journal, which has no country. */
const countries: readonly (readonly [RegExp, string])[] = [
  [/\.(?:gov|edu|us|mil)$|(?:mayoclinic|aaos|orthoinfo|clevelandclinic|uconn|kp)\.\w+$/, 'US'],
  [/\.uk$|nhsinform\.scot$|\.wales$/, 'UK'],
  [/\.au$/, 'Australia'],
  [/\.ca$/, 'Canada'],
  [/\.dk$/, 'Denmark'],
  [/\.se$/, 'Sweden'],
];

function countryOf({ url, doi, pmid }: Source): string {
  if (url === undefined) return (doi ?? pmid) ? 'journal' : 'unknown';
  const { hostname } = new URL(url);
  return countries.find(([pattern]) => pattern.test(hostname))?.[1] ?? 'other or unknown';
}

function count(values: readonly string[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([a, n], [b, m]) => m - n || a.localeCompare(b, 'en'));
}

/** Formats the summaries as text, a paragraph for each page. */

export function formatSources(pages: readonly PageSources[]): string {
  const join = (counts: [string, number][]) => counts.map(([name, n]) => `${n} ${name}`).join(', ');
  return pages
    .map(({ file, count: all, kinds, years, countries: from, oldest }) =>
      [
        `${file}: ${all} sources`,
        `  kinds:     ${join(kinds)}`,
        `  years:     ${join(years)}`,
        `  countries: ${join(from)}`,
        ...(oldest ? [`  oldest:    ${oldest.id} (${oldest.year})`] : []),
      ].join('\n'),
    )
    .join('\n\n');
}
