import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Code that depends on private parts of a dependency, and the folder that may contain it. */
const privateParts = [
  ['Decap', /decap-cms-[\w-]+\/dist\//, 'admin/decap/'],
  [
    'Astro',
    /#astro-internal|astro\/container|astro\/runtime|mdx\/server\.js/,
    'admin/preview/astro/',
  ],
  ['Pagefind', /pagefind_dcd|pf_fragment|pagefind-entry/, 'src/domain/search/pagefind/'],
] as const;

const files = globSync('{src,admin,scripts}/**/*.{ts,astro,mjs}')
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => !file.startsWith('src/tests/') && !file.endsWith('.test.ts'));

test.each(privateParts)('only one folder depends on private parts of %s', (_, pattern, folder) => {
  const dependents = files.filter((file) => pattern.test(readFileSync(file, 'utf8')));
  expect(dependents.length).toBeGreaterThan(0);
  expect(dependents.filter((file) => !file.startsWith(folder))).toEqual([]);
});
