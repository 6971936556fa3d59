import { z } from 'zod';
import { citedPoints } from './cited-point.ts';
import { choice, line, listOf, prose, relationTo } from './field.ts';
import { classification, identity, keyPoints, publication } from './page.ts';
import { recoveryTimelineField } from './recovery.ts';
import { sourcesField } from './source.ts';
import { careLevels, certaintyLevels, therapyTypes } from './taxonomies.ts';

const risk = z
  .strictObject({
    name: line(
      { title: 'What can happen', hint: 'Like "Sore muscles for a day or two".' },
      { max: 120 },
    ),
    serious: z.boolean().default(false).meta({ title: 'Serious, even if rare' }),
  })
  .meta({ title: 'Risk' });

const alternative = z
  .strictObject({
    name: line({ title: 'Treatment' }, { max: 80 }),
    treatment: relationTo('articles', {
      title: 'Its page in the library',
      hint: 'Left empty while there is none.',
    }).optional(),
  })
  .meta({ title: 'Other treatment' });

/**
 * The questions of the DISCERN instrument (discern.org.uk) as fields: a treatment page cannot be
 * published without its risks, its alternatives and what happens without treatment.
 */
const atAGlance = z.strictObject({
  whatFor: prose({ title: 'What it is for' }, { max: 240 }),
  benefits: listOf(
    prose({ title: 'Benefit' }, { max: 240 }),
    { title: 'Benefits' },
    { min: 1, max: 6 },
  ),
  risks: listOf(risk, { title: 'Risks', itemSummary: '{{name}}' }, { min: 1, max: 12 }),
  alternatives: listOf(
    alternative,
    { title: 'Other treatments', itemSummary: '{{name}}' },
    { min: 1, max: 10 },
  ),
  withoutTreatment: prose({ title: 'What happens without treatment' }, { max: 300 }),
  time: prose({ title: 'Time it takes' }, { max: 200 }),
  recovery: prose({ title: 'Recovery' }, { max: 200 }),
  certainty: choice(certaintyLevels, { title: 'How sure we are' }),
  certaintyReason: prose({ title: 'Why we are that sure' }, { max: 300 }),
});

/** A treatment. File: `content/articles/<slug>.mdx`; address: `/treatments/<slug>/`. */
export const articleSchema = z.strictObject({
  ...identity,
  treatmentName: line(
    { title: 'Name of the treatment', hint: 'The treatment alone, like "Massage therapy".' },
    { max: 60 },
  ),
  therapyType: choice(therapyTypes, { title: 'Type of therapy' }),
  careLevel: choice(careLevels, { title: 'Level of care' }),
  conditions: listOf(
    relationTo('conditions', { title: 'Condition' }),
    { title: 'Conditions it treats' },
    { min: 1 },
  ),
  ...classification,
  keyPoints,
  atAGlance: atAGlance.meta({ title: 'At a glance' }),
  whoPerforms: citedPoints({
    title: 'Who does it',
    hint: 'Whose hands a patient is in, and what training or license to look for.',
  }),
  preparation: citedPoints({
    title: 'How to prepare',
    hint: 'What to ask, stop, bring or arrange before it.',
  }),
  whatHappens: citedPoints({
    title: 'What happens in a session or on the day',
    hint: 'Step by step, as a patient goes through it.',
  }),
  recoveryTimeline: recoveryTimelineField,
  coverage: citedPoints({
    title: 'Cost and coverage',
    hint: 'Only what an official US source says, such as Medicare.',
  }),
  sources: sourcesField.min(1),
  questionsToAsk: listOf(
    line({ title: 'Question' }, { max: 140 }),
    { title: 'Questions to ask your doctor' },
    { max: 10 },
  ).default([]),
  urgentAdvice: listOf(relationTo('urgent-advice', { title: 'Urgent advice' }), {
    title: 'Urgent advice',
    hint: 'Besides that of its conditions.',
  }).default([]),
  ...publication,
});

export type ArticleInput = z.input<typeof articleSchema>;
export type Article = z.output<typeof articleSchema>;
export type AtAGlance = Article['atAGlance'];
