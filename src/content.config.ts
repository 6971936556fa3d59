import { defineCollection } from 'astro:content';
import { glob, type Loader } from 'astro/loaders';
import { z } from 'zod';
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

/**
 * Astro would make a module of code of every MDX file. Here a text is data: pages ask `readText` for
 * it, nothing of it can run, and a library of a thousand texts is bundled no more slowly than one of ten.
 */
function withoutModules(loader: Loader): Loader {
  return {
    ...loader,
    load: ({ store, ...context }) =>
      loader.load({
        ...context,
        store: {
          ...store,
          set: ({ deferredRender: _, ...entry }) => store.set(entry),
          addModuleImport: () => undefined,
        },
      }),
  };
}

export const collections = {
  articles: toAstro(model.articles),
  conditions: toAstro(model.conditions),
  'urgent-advice': toAstro(model['urgent-advice']),
  glossary: toAstro(model.glossary),
  people: toAstro(model.people),
  settings: toAstro(model.settings),
};
