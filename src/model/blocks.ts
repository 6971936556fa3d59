/**
 * The only blocks that an editor may use in a text. The guard, the CMS toolbar and the pages all read
 * this registry. Attributes are plain strings, each with its own pattern.
 */
import { z } from 'zod';
import { choice, itemOf, line, mediaFile, patterned, proseLine, relationTo } from './field.ts';
import { calloutTones, drawings } from './taxonomies.ts';

export interface Block {
  label: string;
  /** Whether it is a paragraph of its own or part of a sentence. */
  display: 'block' | 'inline';
  /** Whether it has text between its tags. */
  children: boolean;
  attributes: z.ZodObject;
}

const peopleCount = {
  pattern: /^(?:100|[1-9]?\d)$/,
  message: 'must be a whole number from 0 to 100',
};

export const blocks = {
  Callout: {
    label: 'Callout',
    display: 'block',
    children: true,
    attributes: z.strictObject({
      tone: choice(calloutTones, { title: 'Kind' }),
      title: proseLine(
        { title: 'Heading', hint: 'Left empty: the name of the kind.' },
        { max: 60 },
      ).optional(),
    }),
  },
  UrgentAdvice: {
    label: 'Urgent advice',
    display: 'block',
    children: false,
    attributes: z.strictObject({
      id: relationTo('urgent-advice', { title: 'Urgent advice' }),
    }),
  },
  Figure: {
    label: 'Picture with caption',
    display: 'block',
    children: false,
    attributes: z.strictObject({
      src: mediaFile({ title: 'Picture' }, 'image'),
      alt: proseLine(
        { title: 'What the picture shows', hint: 'Left empty only where it is decoration.' },
        { max: 200 },
      ).optional(),
      caption: proseLine({ title: 'Caption' }, { max: 240 }).optional(),
      credit: line({ title: 'Credit' }, { max: 120 }).optional(),
    }),
  },
  Drawing: {
    label: 'Drawing of the library',
    display: 'block',
    children: false,
    attributes: z.strictObject({
      name: choice(drawings, { title: 'Drawing' }),
      caption: proseLine({ title: 'Caption' }, { max: 240 }).optional(),
    }),
  },
  Cite: {
    label: 'Citation',
    display: 'inline',
    children: false,
    attributes: z.strictObject({
      source: itemOf('sources', { title: 'Short name of the source' }),
    }),
  },
  Term: {
    label: 'Glossary word',
    display: 'inline',
    children: true,
    attributes: z.strictObject({
      id: relationTo('glossary', { title: 'Word' }),
    }),
  },
  OutOf100: {
    label: 'People out of 100',
    display: 'block',
    children: false,
    attributes: z.strictObject({
      count: patterned({ title: 'How many of 100' }, peopleCount.pattern, peopleCount.message),
      label: proseLine(
        { title: 'What happens to them', hint: 'Like "had better function after massage".' },
        { max: 120 },
      ),
      compareCount: patterned(
        { title: 'How many of 100 without it' },
        peopleCount.pattern,
        peopleCount.message,
      ).optional(),
      compareLabel: proseLine({ title: 'What happens to those' }, { max: 120 }).optional(),
      source: itemOf('sources', { title: 'Short name of the source' }),
    }),
  },
  CallToAction: {
    label: 'Call to action',
    display: 'block',
    children: false,
    attributes: z.strictObject({
      id: itemOf('callsToAction', { title: 'Short name of the call to action' }),
    }),
  },
} as const satisfies Record<string, Block>;

export type BlockName = keyof typeof blocks;
/** The attributes of one block, as its component receives them. */
export type BlockAttributes<Name extends BlockName> = z.output<(typeof blocks)[Name]['attributes']>;
