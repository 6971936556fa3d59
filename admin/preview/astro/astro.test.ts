/** What the preview needs of Astro's experimental and private parts. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, dirname } from 'node:path';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { ambientManifest } from './ambient-manifest.ts';

const require = createRequire(import.meta.url);

test('Astro has the container that renders components', async () => {
  const { experimental_AstroContainer: container } = await import('astro/container');
  const moved = 'Astro changed its container API: update render-component.ts.';
  expect(container.create, moved).toBeTypeOf('function');
  expect(container.prototype.addServerRenderer, moved).toBeTypeOf('function');
  expect(container.prototype.renderToString, moved).toBeTypeOf('function');
});

test('the MDX integration has the renderer for blocks', async () => {
  const { default: renderer } = await import('@astrojs/mdx/server.js');
  const moved = '@astrojs/mdx changed its server renderer: update render-component.ts.';
  expect(renderer.check, moved).toBeTypeOf('function');
  expect(renderer.renderToStaticMarkup, moved).toBeTypeOf('function');
});

test('Astro imports the list of pages from the module that the bundle replaces', () => {
  const file = join(dirname(require.resolve('astro/package.json')), 'package.json');
  const { imports } = z
    .object({ imports: z.record(z.string(), z.unknown()) })
    .parse(JSON.parse(readFileSync(file, 'utf8')));
  expect(
    Object.keys(imports),
    'Astro moved its list of pages: find the new module and update ambient-manifest.ts.',
  ).toContain(ambientManifest);
});
