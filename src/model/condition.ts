import { z } from 'zod';
import { citedPoints } from './cited-point.ts';
import { choice, line, listOf, prose, relationTo } from './field.ts';
import { classification, identity, keyPoints, publication } from './page.ts';
import { sourcesField } from './source.ts';
import { codingSystems } from './taxonomies.ts';

const medicalCode = z
  .strictObject({
    system: choice(codingSystems, { title: 'System' }),
    value: line({ title: 'Code' }, { max: 40 }),
    name: line({ title: 'Name in that system' }, { max: 120 }).optional(),
  })
  .meta({ title: 'Medical code' });

/** A condition. File: `content/conditions/<slug>.mdx`; address: `/conditions/<slug>/`. */
export const conditionSchema = z.strictObject({
  ...identity,
  ...classification,
  keyPoints,
  symptoms: listOf(
    line({ title: 'Symptom' }, { max: 120 }),
    { title: 'Symptoms' },
    { min: 1, max: 15 },
  ),
  selfCare: prose(
    {
      title: 'What helps first',
      hint: 'What a reader can do at home today, in one sentence. Shown at the top of the page.',
    },
    { max: 200 },
  ).optional(),
  causes: listOf(line({ title: 'Cause' }, { max: 120 }), { title: 'Causes' }, { min: 1, max: 15 }),
  diagnosis: citedPoints({
    title: 'How it is diagnosed',
    hint: 'What a doctor asks and examines, and which tests help or are not needed.',
  }),
  withoutTreatment: prose({ title: 'How it usually goes' }, { max: 400 }),
  urgentAdvice: listOf(relationTo('urgent-advice', { title: 'Urgent advice' }), {
    title: 'Urgent advice',
    hint: 'Shown first on the page, most urgent first.',
  }).default([]),
  codes: listOf(medicalCode, {
    title: 'Medical codes',
    itemSummary: '{{system}} {{value}}',
  }).default([]),
  sources: sourcesField.min(1),
  ...publication,
});

export type ConditionInput = z.input<typeof conditionSchema>;
export type Condition = z.output<typeof conditionSchema>;
