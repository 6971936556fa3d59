/** The collections of the library: where each kind of entry lives and what it must look like. */
import type { z } from 'zod';
import { articleSchema } from './article.ts';
import { conditionSchema } from './condition.ts';
import { glossaryTermSchema } from './glossary-term.ts';
import { personSchema } from './person.ts';
import { siteSettingsSchema } from './site-settings.ts';
import { urgentAdviceSchema } from './urgent-advice.ts';
import { warningConceptSchema } from './warning-concept.ts';

export interface Collection {
  /** What editors call the collection, and one entry of it. */
  label: string;
  labelSingular: string;
  /** Folder in the repository. */
  folder: string;
  extension: 'mdx' | 'yaml';
  schema: z.ZodObject;
  /** The field that names an entry in lists. */
  nameField: string;
  /** The field after which the text stands in the form, where entries have a text. */
  bodyAfter?: string;
  /** The one file of a collection that is a single set of settings. */
  file?: string;
  /** Whether the library may do without any entry of it. */
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
