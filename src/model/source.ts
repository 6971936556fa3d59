import { z } from 'zod';
import { choice, line, listOf, patterned, shortName, webAddress } from './field.ts';
import { studyKinds } from './taxonomies.ts';

/** The URL that a DOI follows. */
export const doiResolver = 'https://doi.org/';

/**
 * The characters that Crossref recommends, plus those of the long DOIs of older journals. It ends in a
 * letter, a digit or a closing parenthesis, so that it never includes the punctuation of a sentence.
 * https://www.crossref.org/blog/dois-and-matching-regular-expressions/
 */
const doiPattern = /^10\.\d{4,9}(?:\.\d+)*\/[-\w.;()/:<>#+[\]]*(?:[A-Za-z0-9]|\([^()\s]*\))$/;

/** A published work that supports a statement. Readers must be able to find it, so one address is required. */
export const sourceSchema = z
  .strictObject({
    id: shortName(
      { title: 'Short name', hint: 'Citations in the text use it, like "sherman2014".' },
      { words: ['authors', 'publication', 'title'], year: 'year' },
    ),
    title: line({ title: 'Title of the work' }, { max: 400 }),
    kind: choice(studyKinds, { title: 'Kind of work' }),
    authors: line(
      { title: 'Authors', hint: 'Like "Sherman KJ, Cook AJ".' },
      { max: 600 },
    ).optional(),
    publication: line({ title: 'Journal or publisher' }, { max: 200 }).optional(),
    year: z.int().min(1900).max(2100).meta({ title: 'Year' }).optional(),
    doi: patterned(
      { title: 'DOI', hint: `Without ${doiResolver}, like "10.1370/afm.1602".` },
      doiPattern,
      'must be a DOI alone, like "10.1370/afm.1602"',
    )
      .meta({ opensAt: doiResolver })
      .optional(),
    pmid: patterned(
      { title: 'PubMed number' },
      /^[1-9]\d{0,8}$/,
      'must be the digits of a PubMed number, like "26096474"',
    ).optional(),
    url: webAddress({
      title: "Publisher's own address",
      hint: 'Needed only where there is neither a DOI nor a PubMed number.',
    }).optional(),
  })
  .meta({ title: 'Source' })
  .refine((source) => source.doi ?? source.pmid ?? source.url, {
    message: 'has neither a DOI, nor a PubMed number, nor an address: add one of them',
  });

export const sourcesField = listOf(sourceSchema, {
  title: 'Sources',
  hint: 'Every figure in the text needs one.',
  itemSummary: '{{id}}: {{title}}',
});

export type SourceInput = z.input<typeof sourceSchema>;
export type Source = z.output<typeof sourceSchema>;
