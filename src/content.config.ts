import { defineCollection } from 'astro:content';
import type { z } from 'zod';
import { libraryLoader } from './entries/library-loader.ts';
import { collections as model, type Collection, type CollectionName } from './model/collections.ts';

/** Defines a collection. Its schema only gives types to pages: `readContent` has applied it already. */
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
