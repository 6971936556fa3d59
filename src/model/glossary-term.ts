import { z } from 'zod';
import { line, listOf, prose } from './field.ts';
import { sourceSchema } from './source.ts';

/** A medical term in plain words. File: `content/glossary/<slug>.yaml`; address: `/glossary/#<slug>`. */
export const glossaryTermSchema = z.strictObject({
  term: line({ title: 'Word' }, { max: 60 }),
  definition: prose({ title: 'What it means', hint: 'One or two short sentences.' }, { max: 260 }),
  alsoKnownAs: listOf(
    line({ title: 'Form' }, { max: 60 }),
    { title: 'Other forms and everyday words' },
    { max: 20 },
  ).default([]),
  source: sourceSchema.meta({ title: 'Source' }).optional(),
});

export type GlossaryTermInput = z.input<typeof glossaryTermSchema>;
export type GlossaryTerm = z.output<typeof glossaryTermSchema>;
