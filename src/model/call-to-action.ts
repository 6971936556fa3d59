import { z } from 'zod';
import {
  choice,
  line,
  linkTarget,
  listOf,
  mediaFile,
  prose,
  shortName,
  telephone,
  webAddress,
} from './field.ts';
import { placements } from './taxonomies.ts';

const common = {
  id: shortName(
    { title: 'Short name', hint: 'The block “Call to action” uses it, like "call-us".' },
    { words: ['label', 'lead'] },
  ),
  placement: choice(placements, { title: 'Where it appears' }),
  primary: z
    .boolean()
    .default(false)
    .meta({ title: 'The main one', hint: 'At most one on a page: it stands out.' }),
  lead: prose(
    { title: 'Sentence before it', hint: 'Why a reader would want to. Plain words, no promise.' },
    { max: 240 },
  ).optional(),
};
const optionalLabel = line(
  { title: 'Words on the button', hint: 'Left empty: the words in the site settings.' },
  { max: 50 },
).optional();
const requiredLabel = line({ title: 'Words on the button' }, { max: 50 });

/** What a patient can do next, discriminated by `type`: each type has its own fields. */
export const callToActionSchema = z
  .discriminatedUnion('type', [
    z
      .strictObject({
        type: z.literal('phone'),
        ...common,
        label: optionalLabel,
        number: telephone({
          title: 'Telephone number',
          hint: "Left empty: the clinic's number in the site settings.",
        }).optional(),
      })
      .meta({ title: 'Telephone call' }),
    z
      .strictObject({
        type: z.literal('appointment'),
        ...common,
        label: optionalLabel,
        url: webAddress({
          title: 'Address of the booking page',
          hint: 'Left empty: the one in the site settings, else the telephone.',
        }).optional(),
      })
      .meta({ title: 'Appointment' }),
    z
      .strictObject({
        type: z.literal('link'),
        ...common,
        label: requiredLabel,
        to: linkTarget({ title: 'Where it leads' }),
      })
      .meta({ title: 'Link' }),
    z
      .strictObject({
        type: z.literal('download'),
        ...common,
        label: requiredLabel,
        file: mediaFile({ title: 'File' }, 'file'),
      })
      .meta({ title: 'Download' }),
  ])
  .meta({ title: 'Call to action' });

export const callsToActionField = listOf(callToActionSchema, {
  title: 'Calls to action',
  hint: 'What a reader can do next. They never appear above urgent advice.',
});

export type CallToActionInput = z.input<typeof callToActionSchema>;
export type CallToAction = z.output<typeof callToActionSchema>;
export type CallToActionType = CallToAction['type'];
