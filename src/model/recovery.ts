import { z } from 'zod';
import { citedText } from './cited-point.ts';
import { choice, listOf } from './field.ts';
import { milestones } from './taxonomies.ts';

const week = z.int().min(0).max(104);

/** When a patient can do something again. Weeks count from the treatment, and 0 is the first. */
const milestone = z
  .strictObject({
    milestone: choice(milestones, { title: 'What a patient can do again' }),
    fromWeek: week
      .meta({ title: 'From week', hint: '0 is the first week. Left empty where no source says.' })
      .optional(),
    toWeek: week.meta({ title: 'To week', hint: 'The week by which most people can.' }).optional(),
    ...citedText,
  })
  .meta({ title: 'Milestone' })
  .refine(({ fromWeek, toWeek }) => toWeek === undefined || (fromWeek ?? Infinity) <= toWeek, {
    path: ['toWeek'],
    message: 'comes before “From week”, or lacks it: fill in both, the earlier week first',
  });

export const recoveryTimelineField = listOf(
  milestone,
  {
    title: 'Recovery timeline',
    hint: 'Only what a source says, earliest first. US practice where sources differ.',
    itemSummary: '{{milestone}}: {{text}}',
  },
  { max: 10 },
).default([]);

export type Milestone = z.output<typeof milestone>;
