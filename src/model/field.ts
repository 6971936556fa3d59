/**
 * The kinds of field that entries are made of. Each carries, as Zod meta, what an editor needs to
 * fill it in; the form, the validation and the error messages all read it from here.
 */
import { z } from 'zod';

/** The collections that one entry can point to in another. */
export type RelationTarget =
  'articles' | 'conditions' | 'glossary' | 'urgent-advice' | 'warning-concepts' | 'people';

/** Lists within the same entry that a block of the body can point to. */
export type LocalTarget = 'sources' | 'callsToAction';

declare module 'zod' {
  interface GlobalMeta {
    /** One line below the field in the form; an example helps most. */
    hint?: string;
    /** A Decap widget, where the type alone does not settle it. */
    widget?: 'text' | 'image' | 'file' | 'hidden' | 'sign-off' | 'short-name';
    /** The names an editor sees for the members of a closed set. */
    choices?: Record<string, string>;
    /** What is wrong, in words, when the text does not match its pattern. */
    patternMessage?: string;
    /** The address that leads to what the field names, once its value follows. */
    opensAt?: string;
    relation?: RelationTarget;
    localRelation?: LocalTarget;
    /** Whether readers read it as part of the text, so that its figures need a source. */
    isProse?: boolean;
    /** The other fields of the item that a short name is made from: the first with words, and a year. */
    suggestedFrom?: { words: string[]; year?: string };
    /** How one item of a list is summed up while it is folded, e.g. `{{title}}`. */
    itemSummary?: string;
  }
}

// A type, not an interface: Zod's meta wants an index signature.
type Labelled = {
  title: string;
  hint?: string;
};

interface Length {
  min?: number;
  max: number;
}

/** One line that readers read as part of the text, such as a caption. */
export function proseLine(meta: Labelled, length: Length) {
  return line(meta, length).meta({ ...meta, isProse: true });
}

/** One line of text. */
export function line(meta: Labelled, { min = 1, max }: Length) {
  return z
    .string()
    .min(min)
    .max(max)
    .regex(/^[^\n\r]*$/, 'must be a single line')
    .meta(meta);
}

/** A paragraph or two of plain text. */
export function prose(meta: Labelled, { min = 1, max }: Length) {
  return z
    .string()
    .min(min)
    .max(max)
    .meta({ ...meta, widget: 'text' });
}

/** One line that must have a certain form; `message` says which, with an example. */
export function patterned(meta: Labelled, pattern: RegExp, message: string) {
  return z
    .string()
    .regex(pattern, message)
    .meta({ ...meta, patternMessage: message });
}

const slugPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const slugMessage = 'must be lower-case letters, digits and single hyphens, like "neck-pain"';

/** A short name that addresses, anchors and references are made of. */
export function slug(meta: Labelled) {
  return patterned(meta, slugPattern, slugMessage);
}

/** The short name of an item of a list, suggested from the words of its other fields. */
export function shortName(
  meta: Labelled,
  suggestedFrom: NonNullable<z.GlobalMeta['suggestedFrom']>,
) {
  const widget = 'short-name';
  return slug(meta).meta({ ...meta, patternMessage: slugMessage, widget, suggestedFrom });
}

/** The slug of an entry in another collection. That it exists is checked over the whole library. */
export function relationTo(relation: RelationTarget, meta: Labelled) {
  return slug(meta).meta({ ...meta, relation, patternMessage: slugMessage });
}

/** The id of an item in a list of the same entry. */
export function itemOf(localRelation: LocalTarget, meta: Labelled) {
  return slug(meta).meta({ ...meta, localRelation, patternMessage: slugMessage });
}

/** One member of a closed set (a table of `taxonomies.ts`). */
export function oneOf<const T extends Record<string, { label: string }>>(table: T, meta: Labelled) {
  const keys = Object.keys(table) as (keyof T & string)[];
  const choices = Object.fromEntries(keys.map((key) => [key, table[key]?.label ?? key]));
  return z.enum(keys as [keyof T & string, ...(keyof T & string)[]]).meta({ ...meta, choices });
}

/** A calendar day, `YYYY-MM-DD`, without a time zone. */
export function day(meta: Labelled) {
  return z.iso
    .date()
    .refine((text) => text >= '1900', {
      error: ({ input }) => `holds ${JSON.stringify(input)}, which is before the year 1900`,
    })
    .meta(meta);
}

const webAddressPattern = /^https:\/\/[^\s/?#@:]+\.[^\s/?#@:]+(?:[/?#]\S*)?$/;
const sitePathPattern = /^\/(?:[a-z0-9-]+\/)*(?:#[a-z0-9-]+)?$/;

/** An `https` address of another site. */
export function webAddress(meta: Labelled) {
  return patterned(meta, webAddressPattern, 'must be a whole address that starts with https://');
}

/** An address within this site. */
export function sitePath(meta: Labelled) {
  return patterned(
    meta,
    sitePathPattern,
    'must be an address on this site, with slashes at both ends, like "/conditions/neck-pain/"',
  );
}

/** Either of the two. */
export function linkTarget(meta: Labelled) {
  return patterned(
    meta,
    new RegExp(`${sitePathPattern.source}|${webAddressPattern.source}`),
    'must be a page of this site, like "/conditions/neck-pain/", or a whole https:// address',
  );
}

/** A telephone number in international form (E.164), as machines need it; pages show it in the local form. */
export function telephone(meta: Labelled) {
  return patterned(
    meta,
    /^\+[1-9]\d{6,14}$/,
    'must be the international form without spaces, like "+13108287757"',
  );
}

/** A file in the media folder. */
export function mediaFile(meta: Labelled, widget: 'image' | 'file') {
  const message = 'must be a file of the media folder, like "/media/neck.jpg"';
  return z
    .string()
    .regex(/^\/media\/[A-Za-z0-9][A-Za-z0-9._-]*$/, message)
    .meta({ ...meta, widget, patternMessage: message });
}

/** A list of fields that are all alike. */
export function listOf<T extends z.ZodType>(
  item: T,
  meta: Labelled & { itemSummary?: string },
  { min = 0, max = 60 }: { min?: number; max?: number } = {},
) {
  return z.array(item).min(min).max(max).meta(meta);
}
