import type { AstroIntegration } from 'astro';
import { readBackend, type Environment } from '../../../admin/decap/backend.ts';
import { preview } from './cms-preview.ts';
import { decapRepairs } from '../../../admin/decap/repairs.ts';

/**
 * The CMS at `/admin/`. Without a backend the page says how to set one up, and Decap is not built.
 *
 * @throws where the `CMS_*` variables are wrong, before anything is built.
 */
export function cms(env: Environment = process.env): AstroIntegration[] {
  const pages: AstroIntegration = {
    name: 'cms',
    hooks: {
      'astro:config:setup': ({ injectRoute, updateConfig }) => {
        const page = readBackend(env) ? 'AdminPage.astro' : 'NotSetUpPage.astro';
        injectRoute({
          pattern: '/admin',
          entrypoint: new URL(`../../../admin/${page}`, import.meta.url),
          prerender: true,
        });
        updateConfig({ vite: { plugins: [withoutConfigCheck(), decapRepairs()] } });
      },
    },
  };
  return env.CMS_BACKEND ? [pages, preview()] : [pages];
}

/**
 * Takes Decap's check of its configuration out of the page. It compiles a schema into code, for which
 * the page's policy would have to allow `unsafe-eval`; a test makes the same check (decap-config.test.ts).
 */
function withoutConfigCheck() {
  return {
    name: 'cms-without-config-check',
    apply: 'build' as const,
    enforce: 'pre' as const,
    load: (id: string) =>
      /decap-cms-core\/dist\/esm\/constants\/configSchema\.js$/.test(id)
        ? 'export function validateConfig() {}'
        : undefined,
  };
}
