import { getViteConfig } from 'astro/config';
import { withoutManifest } from '../../../admin/preview/astro/ambient-manifest.ts';
import { bundleName, stylesheetName } from '../../../admin/preview/library-data.ts';
import { fileURLToPath } from 'node:url';
import { build, type Plugin, type UserConfig } from 'vite';
import { nameLayers } from '../../../src/styles/name-layers.ts';

export interface BundleOptions {
  /** The project's root folder. */
  root: string;
  /** Where the files go. */
  outFolder: string;
}

/**
 * Bundles the site's own components into one file that runs in a browser. Astro compiles components only
 * for servers, so this is a server build whose target is a web worker.
 */
export async function buildBundle({ root, outFolder }: BundleOptions): Promise<void> {
  const settings: UserConfig = {
    root,
    logLevel: 'warn',
    publicDir: false,
    plugins: [nameLayers(), withoutPaths(root)],
    resolve: { alias: withoutManifest },
    ssr: {
      target: 'webworker',
      noExternal: true,
      // Picks the variants of packages that do not need a document.
      resolve: { conditions: ['worker', 'module', 'browser', 'production'] },
    },
    build: {
      ssr: true,
      outDir: outFolder,
      ssrEmitAssets: true,
      cssCodeSplit: false,
      minify: true,
      rolldownOptions: {
        input: pathOf('../../../admin/preview/bundle.ts'),
        output: {
          format: 'es',
          codeSplitting: false,
          entryFileNames: bundleName,
          assetFileNames: stylesheetName,
        },
      },
    },
  };
  // Without the project's integrations, which would run this build again.
  const makeConfig = getViteConfig(settings, {
    configFile: false,
    root,
    logLevel: 'error',
  });
  await build(await makeConfig({ mode: 'production', command: 'build' }));
}

/** Removes this machine's paths, which Astro puts into the bundle to name components. */
function withoutPaths(root: string): Plugin {
  const folder = `${root.replace(/[\\/]+$/, '')}/`;
  return { name: 'preview-without-paths', renderChunk: (code) => code.replaceAll(folder, '') };
}

function pathOf(file: string): string {
  return fileURLToPath(new URL(file, import.meta.url));
}
