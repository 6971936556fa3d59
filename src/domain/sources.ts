import type { Source } from '../model/source.ts';

/** Where a reader finds a source: its DOI, else its PubMed record, else its publisher's address. */
export function sourceUrl(source: Source): string {
  if (source.doi) return `https://doi.org/${source.doi}`;
  if (source.pmid) return `https://pubmed.ncbi.nlm.nih.gov/${source.pmid}/`;
  if (source.url) return source.url;
  throw new Error(`source "${source.id}" has no address`);
}

/**
 * The authors of a source as a list of references names them: of more than six the first three, then
 * "et al.", as the AMA Manual of Style has it (11th edition, 3.7).
 */
export function shortenAuthors(authors: string): string {
  const names = authors.split(/[,;] /);
  return names.length > 6 ? `${names.slice(0, 3).join(', ')}, et al.` : authors;
}

/** A source's number in the list at the end of the page, from 1; undefined if it is not in the list. */
export function sourceNumber(sources: readonly Source[], id: string): number | undefined {
  const index = sources.findIndex((source) => source.id === id);
  return index < 0 ? undefined : index + 1;
}

/**
 * The sources in the order in which a text first names them, so that its numbers count upward.
 *
 * @param body The text as it stands in the file. What it does not name keeps its order at the end.
 */
export function orderByCitation(sources: readonly Source[], body: string): Source[] {
  const named = sources
    .map((source) => ({ source, place: body.indexOf(`source="${source.id}"`) }))
    .filter(({ place }) => place >= 0)
    .sort((a, b) => a.place - b.place)
    .map(({ source }) => source);
  return [...named, ...sources.filter((source) => !named.includes(source))];
}
