import { defineCollection } from 'astro:content';
import type { z } from 'zod';
import { libraryLoader } from './entries/library-loader.ts';
import { collections as model, type CollectionName } from './model/collections.ts';

/** The schema only types the entries: `readContent` has already validated them. */
function define<Schema extends z.ZodObject>(name: CollectionName, { schema }: { schema: Schema }) {
  return defineCollection({ loader: libraryLoader(name), schema });
}

export const collections = {
  articles: define('articles', model.articles),
  conditions: define('conditions', model.conditions),
  'urgent-advice': define('urgent-advice', model['urgent-advice']),
  'warning-concepts': define('warning-concepts', model['warning-concepts']),
  glossary: define('glossary', model.glossary),
  people: define('people', model.people),
  settings: define('settings', model.settings),
};
