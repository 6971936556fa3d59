import { doiResolver, type Source } from '../model/source.ts';

/** Where a reader finds a source: its DOI, else its PubMed record, else its publisher's address. */
export function sourceUrl(source: Source): string {
  if (source.doi) return `${doiResolver}${source.doi}`;
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
