/**
 * The field types that entries are made of. Each carries, as Zod metadata, what an editor needs to
 * fill it in. The form, the validation and the error messages all read it from here.
 */
import { z } from 'zod';

/** The collections that an entry can point to. */
export type RelationTarget =
  'articles' | 'conditions' | 'glossary' | 'urgent-advice' | 'warning-concepts' | 'people';

/** The lists of an entry that a block in its text can point to. */
export type LocalTarget = 'sources' | 'callsToAction';

declare module 'zod' {
  interface GlobalMeta {
    /** One line below the field in the form, ideally with an example. */
    hint?: string;
    /** The Decap widget, where the type alone does not determine it. */
    widget?: 'text' | 'image' | 'file' | 'hidden' | 'sign-off' | 'short-name';
    /** The label that an editor sees for each member of a closed set. */
    choices?: Record<string, string>;
    /** The message to an editor whose text does not match the pattern. */
    patternMessage?: string;
    /** The URL prefix that, followed by the value, opens what the field names. */
    opensAt?: string;
    relation?: RelationTarget;
    localRelation?: LocalTarget;
    /** Whether patients read it as part of the text, so that its figures need a source. */
    isProse?: boolean;
    /** The fields of the same item that a short name is made from: the first that has words, and a year. */
    suggestedFrom?: { words: string[]; year?: string };
    /** The summary of a collapsed list item, like `{{title}}`. */
    itemSummary?: string;
  }
}

// A type, not an interface: Zod's `meta` requires an index signature.
type Labeled = {
  title: string;
  hint?: string;
};

interface Length {
  min?: number;
  max: number;
}

/** One line that patients read as part of the text, such as a caption. */
export function proseLine(meta: Labeled, length: Length) {
  return line(meta, length).meta({ ...meta, isProse: true });
}

/** One line of text. */
export function line(meta: Labeled, { min = 1, max }: Length) {
  return z
    .string()
    .min(min)
    .max(max)
    .regex(/^[^\n\r]*$/, 'must be a single line')
    .meta(meta);
}

/** A paragraph or two of plain text. */
export function prose(meta: Labeled, { min = 1, max }: Length) {
  return z
    .string()
    .min(min)
    .max(max)
    .meta({ ...meta, widget: 'text' });
}

/** One line that must match a pattern; `message` describes the pattern, with an example. */
export function patterned(meta: Labeled, pattern: RegExp, message: string) {
  return z
    .string()
    .regex(pattern, message)
    .meta({ ...meta, patternMessage: message });
}

const slugPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const slugMessage = 'must be lowercase letters, digits and single hyphens, like "neck-pain"';

/** A short name for use in addresses, anchors and references. */
export function slug(meta: Labeled) {
  return patterned(meta, slugPattern, slugMessage);
}

/** The short name of a list item, suggested from the words of its other fields. */
export function shortName(
  meta: Labeled,
  suggestedFrom: NonNullable<z.GlobalMeta['suggestedFrom']>,
) {
  const widget = 'short-name';
  return slug(meta).meta({ ...meta, patternMessage: slugMessage, widget, suggestedFrom });
}

/** The slug of an entry in another collection. Whether it exists is checked across the whole library. */
export function relationTo(relation: RelationTarget, meta: Labeled) {
  return slug(meta).meta({ ...meta, relation, patternMessage: slugMessage });
}

/** The id of an item in a list of the same entry. */
export function itemOf(localRelation: LocalTarget, meta: Labeled) {
  return slug(meta).meta({ ...meta, localRelation, patternMessage: slugMessage });
}

/** One key of a closed set (a table in `taxonomies.ts`). */
export function choice<const T extends Record<string, { label: string }>>(table: T, meta: Labeled) {
  const keys = Object.keys(table) as (keyof T & string)[];
  const choices = Object.fromEntries(keys.map((key) => [key, table[key]?.label ?? key]));
  return z.enum(keys as [keyof T & string, ...(keyof T & string)[]]).meta({ ...meta, choices });
}

/** A calendar day, `YYYY-MM-DD`, without a time zone. */
export function day(meta: Labeled) {
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
export function webAddress(meta: Labeled) {
  return patterned(meta, webAddressPattern, 'must be a whole address that starts with https://');
}

/** An address within this site. */
export function sitePath(meta: Labeled) {
  return patterned(
    meta,
    sitePathPattern,
    'must be an address on this site, with slashes at both ends, like "/conditions/neck-pain/"',
  );
}

/** Either a page of this site or an `https` address. */
export function linkTarget(meta: Labeled) {
  return patterned(
    meta,
    new RegExp(`${sitePathPattern.source}|${webAddressPattern.source}`),
    'must be a page of this site, like "/conditions/neck-pain/", or a whole https:// address',
  );
}

/** A telephone number in international form (E.164). Pages show it in the local form. */
export function telephone(meta: Labeled) {
  return patterned(
    meta,
    /^\+[1-9]\d{6,14}$/,
    'must be the international form without spaces, like "+13108287757"',
  );
}

/** A file in the media folder. */
export function mediaFile(meta: Labeled, widget: 'image' | 'file') {
  const message = 'must be a file of the media folder, like "/media/neck.jpg"';
  return z
    .string()
    .regex(/^\/media\/[A-Za-z0-9][A-Za-z0-9._-]*$/, message)
    .meta({ ...meta, widget, patternMessage: message });
}

/** A list of fields of one type. */
export function listOf<T extends z.ZodType>(
  item: T,
  meta: Labeled & { itemSummary?: string },
  { min = 0, max = 60 }: { min?: number; max?: number } = {},
) {
  return z.array(item).min(min).max(max).meta(meta);
}
