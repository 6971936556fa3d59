import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from 'vitest';

interface StyledComponent {
  file: string;
  css: string;
}

const components: StyledComponent[] = globSync('src/components/**/*.astro').flatMap((file) => {
  const css = /<style is:global>([\s\S]*?)<\/style>/.exec(readFileSync(file, 'utf8'))?.[1];
  return css === undefined ? [] : [{ file, css }];
});

/** Returns the top-level selectors of the layer, except those in at-rules. */
function listSelectors(css: string): string[] {
  const inside = /^\s*@layer components \{([\s\S]*)\}\s*$/.exec(css)?.[1];
  if (inside === undefined) throw new Error('the styles are outside of @layer components');
  const selectors: string[] = [];
  let depth = 0;
  let text = '';
  for (const character of inside.replaceAll(/\/\*[\s\S]*?\*\//g, '')) {
    if (character === '{' && depth++ === 0) selectors.push(text.trim());
    else if (character === '}') depth--;
    text = depth > 0 || character === '}' ? '' : text + character;
  }
  return selectors;
}

test('finds the components with styles', () => {
  expect(components.length).toBeGreaterThan(20);
});

test.each(components)('nests the styles of $file in the class of its name', ({ file, css }) => {
  const name = basename(file, '.astro').toLowerCase();
  for (const selector of listSelectors(css)) {
    const [, className = ''] = /^\.([a-z0-9-]+)/.exec(selector) ?? [];
    expect(className.replaceAll('-', ''), selector).toMatch(new RegExp(`^${name}`));
  }
});
