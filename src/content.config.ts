import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'zod';
import { withoutModules } from './entries/without-modules.ts';
import { collections as model, type Collection } from './model/collections.ts';
import { normalize } from './model/normalize.ts';

function toAstro<C extends Collection>({ folder, extension, schema }: C) {
  return defineCollection({
    loader: withoutModules(
      glob({
        base: `./${folder}`,
        pattern: `*.${extension}`,
        generateId: ({ entry }) => entry.slice(0, -extension.length - 1),
      }),
    ),
    schema: z.preprocess(normalize, schema as C['schema']),
  });
}

export const collections = {
  articles: toAstro(model.articles),
  conditions: toAstro(model.conditions),
  'urgent-advice': toAstro(model['urgent-advice']),
  glossary: toAstro(model.glossary),
  people: toAstro(model.people),
  settings: toAstro(model.settings),
};
