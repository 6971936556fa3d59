import type { ArticleInput } from '../../src/model/article.ts';

/** The least that a treatment must have. */
export const exampleArticle: ArticleInput = {
  title: 'Heat for low back pain',
  summary:
    'A warm pack may ease low back pain for a few days. See how to use it, and when to see a doctor.',
  status: 'draft',
  publishedOn: '2026-11-23',
  updatedOn: '2026-11-23',
  treatmentName: 'Heat therapy',
  therapyType: 'physical-therapy',
  careLevel: 'self-care',
  conditions: ['low-back-pain'],
  bodyRegions: ['low-back'],
  specialty: 'PrimaryCare',
  keyPoints: ['It may ease pain.', 'It does not last.', 'Never sleep on a heating pad.'],
  atAGlance: {
    whatFor: 'Pain that began days ago.',
    benefits: ['Less pain for a while.'],
    risks: [{ name: 'A burn' }],
    alternatives: [{ name: 'Staying active' }],
    withoutTreatment: 'Most pain of this kind eases by itself.',
    time: 'Minutes at a time.',
    recovery: 'None.',
    certainty: 'low',
    certaintyReason: 'The trials were small.',
  },
  sources: [
    { id: 'example', title: 'An example', kind: 'web-page', url: 'https://example.org/heat' },
  ],
};
