import { conditionSchema, type Condition, type ConditionInput } from '../../model/condition.ts';
import { exampleSources } from './article.ts';

const example: ConditionInput = {
  title: 'Example of a condition',
  summary:
    'An example for developers. It shows how the page of a condition looks, and says nothing.',
  status: 'published',
  publishedOn: '2026-01-05',
  updatedOn: '2026-01-05',
  bodyRegions: ['neck'],
  specialty: 'Musculoskeletal',
  keyPoints: ['A first point.', 'A second point.', 'A third point.'],
  symptoms: ['A first symptom', 'A second symptom'],
  causes: ['A first cause', 'A second cause'],
  diagnosis: [
    { text: 'What a doctor asks.', sources: ['example-2'] },
    { text: 'Which tests help, in more words than the first.', sources: ['example-7'] },
  ],
  withoutTreatment: 'How this example usually goes.',
  sources: exampleSources,
};

/** Returns the example condition with some fields replaced. */
export function makeExampleCondition(fields: Partial<ConditionInput> = {}): Condition {
  return conditionSchema.parse({ ...example, ...fields });
}
