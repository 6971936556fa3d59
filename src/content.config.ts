import { defineCollection } from 'astro:content';
import type { z } from 'zod';
import { libraryLoader } from './entries/library-loader.ts';
import { collections as model, type Collection, type CollectionName } from './model/collections.ts';

/** The schema only types the entries: `readContent` has already validated them. */
function define<Schema extends z.ZodObject>(name: CollectionName, schema: Schema) {
  return defineCollection({ loader: libraryLoader(name), schema });
}

type Definitions = {
  [Name in CollectionName]: ReturnType<typeof define<(typeof model)[Name]['schema']>>;
};

export const collections = Object.fromEntries(
  Object.entries<Collection>(model).map(([name, { schema }]) => [
    name,
    define(name as CollectionName, schema),
  ]),
) as Definitions;
