import { z } from 'zod';
import { line, listOf, prose, webAddress } from './field.ts';

/** An author or medical reviewer, always a real person. File: `content/people/<slug>.yaml`. */
export const personSchema = z.strictObject({
  name: line({ title: 'Name' }, { max: 80 }),
  credentials: line({ title: 'Credentials', hint: 'Like "MD" or "DPT".' }, { max: 40 }).optional(),
  role: line({ title: 'Role at the clinic' }, { max: 80 }).optional(),
  profile: prose({ title: 'Short profile' }, { max: 600 }).optional(),
  reviewer: z
    .boolean()
    .default(false)
    .meta({ title: 'Reviews medical content', hint: 'Only reviewers can sign an article.' }),
  sameAs: listOf(webAddress({ title: 'Profile elsewhere' }), {
    title: 'Profiles elsewhere',
  }).default([]),
});

export type PersonInput = z.input<typeof personSchema>;
export type Person = z.output<typeof personSchema>;
