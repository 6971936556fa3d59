import { doiResolver, type Source } from '../model/source.ts';

/** Returns the URL of a source: its DOI, or else its PubMed record, or else its publisher's address. */
export function sourceUrl(source: Source): string {
  if (source.doi) return `${doiResolver}${source.doi}`;
  if (source.pmid) return `https://pubmed.ncbi.nlm.nih.gov/${source.pmid}/`;
  if (source.url) return source.url;
  throw new Error(`source "${source.id}" has no address`);
}

/**
 * Returns the authors of a source as in a list of references: of more than six, the first three and
 * "et al." (AMA Manual of Style, 11th edition, 3.7).
 */
export function shortenAuthors(authors: string): string {
  const names = authors.split(/[,;] /);
  return names.length > 6 ? `${names.slice(0, 3).join(', ')}, et al.` : authors;
}
