import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { readBackend, type Environment } from '../../../admin/decap/backend.ts';
import { buildEditor } from '../editor-bundle/build-editor.ts';
import { fingerprintSources, keepBundle } from '../editor-bundle/keep-bundle.ts';
import { preview } from './cms-preview.ts';

/**
 * Serves the CMS at `/admin/`. Without a backend, the page explains how to set one up, and Decap is not
 * bundled.
 *
 * @throws if the `CMS_*` variables are invalid, before anything is built.
 */
export function cms(env: Environment = process.env): AstroIntegration[] {
  const page = readBackend(env) ? 'AdminPage.astro' : 'NotSetUpPage.astro';
  const pages: AstroIntegration = {
    name: 'cms-page',
    hooks: {
      'astro:config:setup': ({ injectRoute }) => {
        injectRoute({
          pattern: '/admin',
          entrypoint: new URL(`../../../admin/${page}`, import.meta.url),
          prerender: true,
        });
      },
    },
  };
  return env.CMS_BACKEND ? [pages, editor(), preview()] : [pages];
}

/** Bundles Decap and the library's additions into the one script that the page loads. */
function editor(): AstroIntegration {
  let root: string;
  let version: string;
  let assets: string;
  const nameFile = () => `editor.${version}.js`;
  return {
    name: 'cms-editor',
    hooks: {
      'astro:config:setup': async ({ config, updateConfig }) => {
        root = fileURLToPath(config.root);
        assets = config.build.assets;
        version = await fingerprintSources(root);
        updateConfig({ vite: { plugins: [nameScript(`/${assets}/${nameFile()}`)] } });
      },
      'astro:build:done': ({ dir }) =>
        keepBundle({
          root,
          name: 'editor',
          version,
          outFolder: join(fileURLToPath(dir), assets),
          build: (outFolder) =>
            buildEditor({ root, outFolder, base: `/${assets}/`, fileName: nameFile() }),
        }),
    },
  };
}

/** Gives the page the address of that script, whose name includes a hash of its sources. */
function nameScript(address: string) {
  const id = 'virtual:cms-editor';
  return {
    name: 'cms-editor-script',
    resolveId: (source: string) => (source === id ? `\0${id}` : undefined),
    load: (source: string) =>
      source === `\0${id}` ? `export const script = ${JSON.stringify(address)};` : undefined,
  };
}
