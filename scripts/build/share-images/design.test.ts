import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { colors } from './design.ts';

test('share images use the light colors of the pages', () => {
  const tokens = readFileSync('src/styles/tokens.css', 'utf8');
  const light = (name: string) => new RegExp(`--${name}: light-dark\\((#\\w+)`).exec(tokens)?.[1];
  expect(colors).toEqual({
    paper: light('paper'),
    ink: light('ink'),
    accent: light('accent'),
    soft: light('ink-soft'),
  });
});
