import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import mdxRenderer from '@astrojs/mdx/server.js';
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';

export type { AstroComponentFactory };

/** Renders the component of a page to HTML. */
export async function renderComponent(
  component: AstroComponentFactory,
  props: Record<string, unknown>,
): Promise<string> {
  // Each render adds a route to its container, so each gets a new one.
  const container = await AstroContainer.create();
  container.addServerRenderer({ name: 'astro:jsx', renderer: mdxRenderer });
  return container.renderToString(component, { partial: false, props });
}
