import { z } from 'zod';
import { line, listOf, oneOf, prose } from './field.ts';
import { sourcesField } from './source.ts';
import { urgencies } from './taxonomies.ts';

/** A group of warning signs (red flags). File: `content/urgent-advice/<slug>.yaml`. */
export const urgentAdviceSchema = z.strictObject({
  title: line({ title: 'Title', hint: 'What may be wrong, in plain words.' }, { max: 90 }),
  urgency: oneOf(urgencies, { title: 'How urgent' }),
  introduction: line(
    { title: 'Words before the signs', hint: 'Like "Neck pain with any of these:".' },
    { max: 120 },
  ),
  signs: listOf(
    line({ title: 'Sign' }, { max: 140 }),
    { title: 'Warning signs' },
    { min: 1, max: 12 },
  ),
  action: prose({ title: 'What to do' }, { max: 300 }),
  searchTerms: listOf(
    line({ title: 'Words' }, { max: 60 }),
    {
      title: 'Words people search for',
      hint: 'Like "numb groin". Search shows this advice first for them.',
    },
    { max: 40 },
  ).default([]),
  sources: sourcesField.min(1),
});

export type UrgentAdviceInput = z.input<typeof urgentAdviceSchema>;
export type UrgentAdvice = z.output<typeof urgentAdviceSchema>;
