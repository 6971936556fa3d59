import { getViteConfig } from 'astro/config';
import { bundleName, stylesheetName } from '../../../admin/preview/library-data.ts';
import { fileURLToPath } from 'node:url';
import { build, type Plugin, type UserConfig } from 'vite';
import { nameLayers } from '../../../src/styles/name-layers.ts';

export interface BundleOptions {
  /** The top of the project. */
  root: string;
  /** Where the files go. */
  outFolder: string;
}

/**
 * Builds the site's own components into one file that needs no server. Astro compiles components for
 * servers alone, so this is the build of a server that happens to live in a browser.
 */
export async function buildBundle({ root, outFolder }: BundleOptions): Promise<void> {
  const settings: UserConfig = {
    root,
    logLevel: 'warn',
    publicDir: false,
    plugins: [nameLayers(), withoutPaths(root)],
    resolve: {
      alias: { '#astro-internal/ambient-manifest': pathOf('./no-manifest.ts') },
    },
    ssr: {
      target: 'webworker',
      noExternal: true,
      // Of two ways to the same end, the one that needs no document.
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
  // None of the project's integrations: they would run within themselves.
  const makeConfig = getViteConfig(settings, {
    configFile: false,
    root,
    logLevel: 'error',
  });
  await build(await makeConfig({ mode: 'production', command: 'build' }));
}

/** Astro names each component by its file, whose place on this machine is nobody's business. */
function withoutPaths(root: string): Plugin {
  const folder = `${root.replace(/[\\/]+$/, '')}/`;
  return { name: 'preview-without-paths', renderChunk: (code) => code.replaceAll(folder, '') };
}

function pathOf(file: string): string {
  return fileURLToPath(new URL(file, import.meta.url));
}
