/** The collections of the library: where the entries of each are stored and what they contain. */
import type { z } from 'zod';
import { articleSchema } from './article.ts';
import { conditionSchema } from './condition.ts';
import { glossaryTermSchema } from './glossary-term.ts';
import { personSchema } from './person.ts';
import { siteSettingsSchema } from './site-settings.ts';
import { urgentAdviceSchema } from './urgent-advice.ts';
import { warningConceptSchema } from './warning-concept.ts';

export interface Collection {
  /** The name of the collection in the CMS, and of one of its entries. */
  label: string;
  labelSingular: string;
  /** Its folder, relative to the root of the repository. */
  folder: string;
  extension: 'mdx' | 'yaml';
  schema: z.ZodObject;
  /** The field that names an entry in lists. */
  nameField: string;
  /** The field that the text follows in the form, if entries have a text. */
  bodyAfter?: string;
  /** The name of the only file, for a collection that is one set of settings. */
  file?: string;
  /** Whether the collection may have no entries. */
  mayBeEmpty?: boolean;
}

export const collections = {
  articles: {
    label: 'Treatments',
    labelSingular: 'Treatment',
    folder: 'content/articles',
    extension: 'mdx',
    schema: articleSchema,
    nameField: 'title',
    bodyAfter: 'keyPoints',
  },
  conditions: {
    label: 'Conditions',
    labelSingular: 'Condition',
    folder: 'content/conditions',
    extension: 'mdx',
    schema: conditionSchema,
    nameField: 'title',
    bodyAfter: 'keyPoints',
  },
  'urgent-advice': {
    label: 'Urgent advice',
    labelSingular: 'Urgent advice',
    folder: 'content/urgent-advice',
    extension: 'yaml',
    schema: urgentAdviceSchema,
    nameField: 'title',
  },
  'warning-concepts': {
    label: 'Warning concepts',
    labelSingular: 'Warning concept',
    folder: 'content/warning-concepts',
    extension: 'yaml',
    schema: warningConceptSchema,
    nameField: 'name',
    mayBeEmpty: true,
  },
  glossary: {
    label: 'Glossary',
    labelSingular: 'Word',
    folder: 'content/glossary',
    extension: 'yaml',
    schema: glossaryTermSchema,
    nameField: 'term',
  },
  people: {
    label: 'People',
    labelSingular: 'Person',
    folder: 'content/people',
    extension: 'yaml',
    schema: personSchema,
    nameField: 'name',
    mayBeEmpty: true,
  },
  settings: {
    label: 'Site settings',
    labelSingular: 'Site settings',
    folder: 'content/settings',
    extension: 'yaml',
    schema: siteSettingsSchema,
    nameField: 'siteName',
    file: 'site',
  },
} as const satisfies Record<string, Collection>;

export type CollectionName = keyof typeof collections;
