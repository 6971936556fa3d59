/** A small library made of the examples, and the views of its treatments and its condition. */
import { makeExampleArticle } from './article.ts';
import { makeExampleCondition } from './condition.ts';
import { exampleAdvice, exampleTerms } from './library.ts';
import { parseBody } from '../../entries/parsing/parse-body.ts';
import type { ArticleInput } from '../../model/article.ts';
import { personSchema } from '../../model/person.ts';
import { siteSettingsSchema } from '../../model/site-settings.ts';
import { fingerprintOf } from '../../domain/fingerprint.ts';
import {
  describeLibrary,
  indexLibrary,
  joinArticle,
  joinCondition,
} from '../../domain/join-library.ts';
import { viewCondition } from '../../domain/views/condition.ts';
import { viewTreatment } from '../../domain/views/treatment.ts';

const body =
  '## What it is\n\nA text.<Cite source="example-2" /> More.<Cite source="example-1" />\n\n## How it is done\n\nSo.';
const settings = siteSettingsSchema.parse({
  siteName: 'Example library',
  tagline: 'An example of a sentence about a library, which has to be of some length to be one.',
  clinicName: 'Example clinic',
  telephone: '+15555550100',
  callToActionLabels: { phone: 'Call the clinic', appointment: 'Ask for an appointment' },
});
const reviewer = personSchema.parse({
  name: 'Name of a reviewer',
  credentials: 'credentials',
  reviewer: true,
});
const alternatives = ['fusion', 'draft'].map((treatment) => ({ name: treatment, treatment }));

const article = (id: string, fields: Partial<ArticleInput>) => ({
  id,
  data: makeExampleArticle({ title: id, treatmentName: id, conditions: ['neck'], ...fields }),
  body,
});
export const massage = article('massage', {
  title: 'Massage, an example',
  urgentAdvice: ['example-soon-1'],
  seo: { title: 'Massage in search results' },
});
massage.data.atAGlance.alternatives = alternatives;
export const neck = makeExampleCondition({
  title: 'Neck pain, an example',
  codes: [{ system: 'MeSH', value: 'D019547' }],
  urgentAdvice: ['example-emergency-6', 'example-same-day-1'],
});

const entries: Parameters<typeof indexLibrary>[0] = {
  articles: [
    article('fusion', { careLevel: 'surgery', therapyType: 'surgical-procedure' }),
    massage,
    article('archived', { status: 'archived', redirectsFrom: ['/old/'] }),
    article('draft', { status: 'draft' }),
  ],
  conditions: [{ id: 'neck', data: neck, body }],
  'urgent-advice': exampleAdvice.map(({ slug, data }) => ({ id: slug, data })),
  'warning-concepts': [],
  glossary: exampleTerms.map(({ slug, data }) => ({ id: slug, data })),
  people: [{ id: 'reviewer', data: reviewer }],
  settings,
};
const text = parseBody(body);

const fingerprint = await fingerprintOf(massage.data, body);
massage.data.review = { reviewer: 'reviewer', date: '2026-06-15', fingerprint };
const index = indexLibrary(entries, new URL('https://library.example'), '2026-11-28');
export const library = describeLibrary(index);

/** Returns the page of a treatment in the library, or of another version of it. */
export const treatmentOf = async (
  id: string,
  source = entries.articles.find((it) => it.id === id),
) => {
  if (!source) throw new Error(`there is no ${id}`);
  return viewTreatment(await joinArticle(source, index), text, library);
};
export const conditionOf = async () =>
  viewCondition(await joinCondition({ id: 'neck', data: neck, body }, index), text, library);
