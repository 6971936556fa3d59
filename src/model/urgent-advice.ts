import { z } from 'zod';
import { choice, line, listOf, patterned, prose, relationTo, webAddress } from './field.ts';
import { sourcesField } from './source.ts';
import { urgencies } from './taxonomies.ts';

const label = line({ title: 'Words on the button', hint: 'Like "Call 988".' }, { max: 40 });
const number = patterned(
  { title: 'Number', hint: 'Like "988" or "+18002221222".' },
  /^(?:\d{3}|\+[1-9]\d{6,14})$/,
  'must be three digits, like "988", or the international form without spaces, like "+18002221222"',
);

/** A contact for immediate help, discriminated by `type`. */
const contactSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('call'), label, number }).meta({ title: 'Telephone call' }),
  z.strictObject({ type: z.literal('text'), label, number }).meta({ title: 'Text message' }),
  z
    .strictObject({
      type: z.literal('website'),
      label,
      url: webAddress({ title: 'Address' }),
    })
    .meta({ title: 'Website' }),
]);

const concept = relationTo('warning-concepts', { title: 'Concept' });

/** A combination of concepts that calls for the advice. */
const alarmSchema = z.strictObject({
  concepts: listOf(
    concept,
    {
      title: 'All of these',
      hint: 'A part of the body belongs to what is felt there: choose it right after.',
    },
    { min: 1, max: 6 },
  ),
  unless: listOf(
    concept,
    {
      title: 'But not with one of these',
      hint: 'What makes it harmless, like "Comes on walking".',
    },
    { max: 8 },
  ).default([]),
});

/** A group of warning signs (red flags). File: `content/urgent-advice/<slug>.yaml`. */
export const urgentAdviceSchema = z.strictObject({
  title: line({ title: 'Title', hint: 'What may be wrong, in plain words.' }, { max: 90 }),
  urgency: choice(urgencies, { title: 'How urgent' }),
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
  contacts: listOf(
    contactSchema,
    { title: 'Whom to turn to', hint: 'Buttons below what to do.', itemSummary: '{{label}}' },
    { max: 4 },
  ).default([]),
  alone: z
    .boolean()
    .default(false)
    .meta({ title: 'Alone in search', hint: 'Search shows this advice and nothing else.' }),
  searchTerms: listOf(
    line({ title: 'Words' }, { max: 60 }),
    {
      title: 'Words that call for it by themselves',
      hint: 'Like "cauda equina". Search shows this advice first for them.',
    },
    { max: 40 },
  ).default([]),
  alarms: listOf(
    alarmSchema,
    {
      title: 'Signs that call for it',
      hint: 'Search shows this advice first if a search mentions all concepts of one of these.',
      itemSummary: '{{fields.concepts}}',
    },
    { max: 40 },
  ).default([]),
  tries: listOf(
    line({ title: 'Sentence' }, { max: 160 }),
    {
      title: 'Sentences to try',
      hint: 'Type what a patient might: the page beside this form says whether search would show urgent advice, and why.',
    },
    { max: 20 },
  ).default([]),
  sources: sourcesField.min(1),
});

export type UrgentAdviceInput = z.input<typeof urgentAdviceSchema>;
export type UrgentAdvice = z.output<typeof urgentAdviceSchema>;
export type Contact = UrgentAdvice['contacts'][number];
