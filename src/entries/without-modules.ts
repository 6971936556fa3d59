import type { Loader } from 'astro/loaders';

/**
 * Astro makes a module of code of every MDX file that it loads. Here a text is data: pages ask
 * `readText` for it, nothing of it can run, and a thousand texts are bundled as fast as ten.
 *
 * @returns the loader, but for the modules.
 */
export function withoutModules(loader: Loader): Loader {
  return {
    ...loader,
    load: ({ store, ...context }) =>
      loader.load({
        ...context,
        store: {
          ...store,
          set: (entry) => store.set({ ...entry, deferredRender: false }),
          addModuleImport: () => undefined,
        },
      }),
  };
}
