import { z } from 'zod';
import { choice, line, listOf } from './field.ts';
import { conceptKinds } from './taxonomies.ts';

/**
 * One component of a warning sign, with the ways to say it. File: `content/warning-concepts/<slug>.yaml`.
 */
export const warningConceptSchema = z.strictObject({
  name: line({ title: 'Name', hint: 'What it is, like "No feeling".' }, { max: 60 }),
  kind: choice(conceptKinds, { title: 'What it is' }),
  words: listOf(
    line({ title: 'Words' }, { max: 60 }),
    {
      title: 'Ways to say it',
      hint:
        'Patients\' own words, like "can\'t feel". Other forms of a word and small mistakes are understood. ' +
        '[urine] stands for all words of that concept, # for any number; "in quotes" means just these words.',
    },
    { min: 1, max: 200 },
  ),
});

export type WarningConcept = z.output<typeof warningConceptSchema>;
