/** The fields that treatments and conditions share. */
import { z } from 'zod';
import { callsToActionField } from './call-to-action.ts';
import {
  choice,
  day,
  line,
  listOf,
  mediaFile,
  patterned,
  prose,
  relationTo,
  sitePath,
} from './field.ts';
import { bodyRegions, specialties, statuses } from './taxonomies.ts';

export const identity = {
  title: line({ title: 'Title', hint: 'The words a patient would search for.' }, { max: 70 }),
  summary: prose(
    {
      title: 'Summary',
      hint: 'One or two plain sentences. Search engines show them under the title.',
    },
    { min: 70, max: 160 },
  ),
  answer: prose(
    {
      title: 'Answer in one sentence',
      hint: 'What it is or does, and for whom. Shown first on the page; left empty, the summary is.',
    },
    { max: 140 },
  ).optional(),
  status: choice(statuses, { title: 'Status' }),
  publishedOn: day({ title: 'First published on' }),
  updatedOn: day({ title: 'Text last updated on' }),
};

export const classification = {
  bodyRegions: listOf(
    choice(bodyRegions, { title: 'Body region' }),
    { title: 'Body regions' },
    { min: 1 },
  ),
  specialty: choice(specialties, { title: 'Medical specialty' }),
  alsoKnownAs: listOf(
    line({ title: 'Name' }, { max: 60 }),
    { title: 'Also called', hint: 'True other names. The page shows them and search finds them.' },
    { max: 40 },
  ).default([]),
  searchTerms: listOf(
    line({ title: 'Words' }, { max: 60 }),
    {
      title: 'Words people search for',
      hint: 'Everyday words that are not names for it, like "knots in neck". Only search uses them.',
    },
    { max: 40 },
  ).default([]),
};

export const keyPoints = listOf(
  prose({ title: 'Point' }, { max: 220 }),
  { title: 'Key points', hint: 'Three to five. What a reader should remember.' },
  { min: 3, max: 5 },
);

const questionAndAnswer = z
  .strictObject({
    question: line({ title: 'Question' }, { max: 140 }),
    answer: prose({ title: 'Answer' }, { max: 700 }),
  })
  .meta({ title: 'Question people ask' });

const image = z
  .strictObject({
    file: mediaFile({ title: 'Picture' }, 'image'),
    alt: line(
      { title: 'What the picture shows', hint: 'For readers who cannot see it.' },
      { max: 200 },
    ).optional(),
    decorative: z
      .boolean()
      .default(false)
      .meta({ title: 'Decoration only', hint: 'It shows nothing that the text does not say.' }),
    credit: line({ title: 'Credit' }, { max: 120 }).optional(),
  })
  .refine((picture) => picture.decorative !== Boolean(picture.alt), {
    path: ['alt'],
    message: 'say what the picture shows, or mark it as decoration only (not both)',
  });

const review = z.strictObject({
  reviewer: relationTo('people', { title: 'Reviewer' }),
  date: day({ title: 'Reviewed on' }),
  fingerprint: patterned(
    { title: 'Fingerprint of the reviewed text', hint: 'Written when a reviewer signs.' },
    /^[0-9a-f]{64}$/,
    'must be the 64 characters that signing wrote',
  ),
});

const change = z
  .strictObject({
    on: day({ title: 'Changed on' }),
    what: line(
      { title: 'What changed', hint: 'For readers, like "Added the Cochrane review of 2024."' },
      { max: 200 },
    ),
  })
  .meta({ title: 'Change' });

export const publication = {
  faqs: listOf(
    questionAndAnswer,
    { title: 'Questions people ask', itemSummary: '{{question}}' },
    { max: 20 },
  ).default([]),
  callsToAction: callsToActionField.default([]),
  image: image.meta({ title: 'Picture' }).optional(),
  authors: listOf(relationTo('people', { title: 'Author' }), {
    title: 'Authors',
    hint: 'Left empty: the clinic is named as the author.',
  }).default([]),
  review: review
    .meta({
      title: 'Medical review',
      hint: 'A reviewer reads the page and signs it as it is. Any medical change withdraws it.',
      widget: 'sign-off',
    })
    .optional(),
  publishAt: day({
    title: 'Publish on',
    hint: 'A later day on which the page appears.',
  }).optional(),
  changes: listOf(change, {
    title: 'What changed and when',
    hint: 'Only what matters to a reader. The page shows the latest first.',
    itemSummary: '{{on}}: {{what}}',
  }).default([]),
  redirectsFrom: listOf(sitePath({ title: 'Old address' }), {
    title: 'Old addresses of this page',
    hint: 'They lead here. Never remove one.',
  }).default([]),
  seo: z
    .strictObject({
      title: line({ title: 'Title in search results' }, { max: 60 }).optional(),
      description: prose(
        { title: 'Description in search results' },
        { min: 70, max: 160 },
      ).optional(),
    })
    .meta({ title: 'Search engines', hint: 'Only where the title or summary does not fit.' })
    .optional(),
};

export type Review = z.output<typeof review>;
export type Change = z.output<typeof change>;
export type PageImage = z.output<typeof image>;
export type QuestionAndAnswer = z.output<typeof questionAndAnswer>;
