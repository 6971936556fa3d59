import type { ArticleEntry } from '../../domain/entry.ts';
import type { Article, ArticleInput } from '../../model/article.ts';
import { articleSchema } from '../../model/article.ts';
import type { SourceInput } from '../../model/source.ts';
import { careLevels, certaintyLevels, studyKinds } from '../../model/taxonomies.ts';

/** One source of each kind, with a DOI, a PubMed number or an address in turn. */
export const exampleSources: SourceInput[] = (
  Object.keys(studyKinds) as (keyof typeof studyKinds)[]
).map((kind, index) => ({
  id: `example-${index + 1}`,
  title: `Example of a source: ${studyKinds[kind].label.toLowerCase()}`,
  kind,
  authors: 'First A, Second B, Third C, Fourth D, Fifth E, Sixth F, Seventh G',
  publication: 'Journal of Examples',
  year: 2020 + index,
  ...[{ doi: `10.5555/example.${index}` }, { pmid: '1' }, { url: 'https://example.org/' }][
    index % 3
  ],
}));

const example: ArticleInput = {
  title: 'Example of a treatment',
  summary:
    'An example for developers. It shows how the page of a treatment looks, and says nothing.',
  status: 'published',
  publishedOn: '2026-01-05',
  updatedOn: '2026-06-15',
  treatmentName: 'Example treatment',
  therapyType: 'medical-therapy',
  careLevel: 'conservative',
  conditions: ['example-1'],
  bodyRegions: ['neck'],
  specialty: 'Physiotherapy',
  alsoKnownAs: ['sample', 'specimen'],
  keyPoints: ['A first point.', 'A second point, of more words than the first.', 'A third point.'],
  atAGlance: {
    whatFor: 'What this example is for, in one sentence.',
    benefits: ['A first benefit.', 'A second benefit.'],
    risks: [{ name: 'A mild risk' }, { name: 'A serious risk', serious: true }],
    alternatives: [{ name: 'Another treatment' }, { name: 'Waiting' }],
    withoutTreatment: 'What happens without it.',
    time: 'An hour.',
    recovery: 'A day.',
    certainty: 'moderate',
    certaintyReason: 'Because this is an example.',
  },
  whoPerforms: [{ text: 'Someone who has learned how to do it.', sources: ['example-7'] }],
  preparation: [
    { text: 'A first thing to do before it.' },
    { text: 'A second, of more words than the first.', sources: ['example-7'] },
  ],
  whatHappens: [
    { text: 'A first step.', sources: ['example-2', 'example-3'] },
    { text: 'A second step, of more words than the first.' },
  ],
  recoveryTimeline: [
    {
      milestone: 'going-home',
      fromWeek: 0,
      toWeek: 0,
      text: 'In the evening.',
      sources: ['example-4'],
    },
    { milestone: 'driving', text: 'A doctor says when.' },
    {
      milestone: 'desk-work',
      fromWeek: 2,
      toWeek: 6,
      text: 'At first half a day.',
      sources: ['example-4'],
    },
    { milestone: 'sport', fromWeek: 12, text: 'Slowly.', sources: ['example-4'] },
  ],
  coverage: [{ text: 'Whether insurance pays.', sources: ['example-6'] }],
  sources: exampleSources,
  questionsToAsk: ['A first question?', 'A second question, of more words than the first?'],
  faqs: [{ question: 'Is this an example?', answer: 'Yes. It shows a question and its answer.' }],
  callsToAction: [
    { type: 'link', id: 'link', placement: 'after-introduction', label: 'Read on', to: '/' },
    { type: 'appointment', id: 'appointment', placement: 'in-text', lead: 'A reason to ask.' },
    { type: 'phone', id: 'phone', placement: 'end', primary: true, lead: 'A reason to call.' },
  ],
  changes: [
    { on: '2026-06-15', what: 'Something was added.' },
    { on: '2026-02-01', what: 'Something was corrected.' },
  ],
};

/** Returns the example article with some fields replaced. */
export function makeExampleArticle(fields: Partial<ArticleInput> = {}): Article {
  return articleSchema.parse({ ...example, ...fields });
}

/** Returns example treatments of all levels of care. */
export function makeExampleTreatments(count: number): ArticleEntry[] {
  const levels = Object.keys(careLevels) as (keyof typeof careLevels)[];
  const certainties = Object.keys(certaintyLevels) as (keyof typeof certaintyLevels)[];
  return Array.from({ length: count }, (_, index) => ({
    slug: `example-${index + 1}`,
    data: makeExampleArticle({
      title: `Example of a treatment, number ${index + 1}`,
      careLevel: levels[index % levels.length] ?? 'self-care',
      atAGlance: {
        ...example.atAGlance,
        certainty: certainties[index % certainties.length] ?? 'low',
      },
    }),
  }));
}
