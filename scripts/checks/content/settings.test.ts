import { expect, test } from 'vitest';
import { report } from './testing/content-tree.ts';

test('reports missing settings', async () => {
  expect(await report({ 'content/settings/site.yaml': null })).toMatchInlineSnapshot(`
    "content/settings/site.yaml
      the site settings are missing
        -> Restore the file from an earlier version."
  `);
});

test('reports a second settings file', async () => {
  const settings = 'siteName: Other\n';
  expect(await report({ 'content/settings/other.yaml': settings })).toContain(
    'the only settings file is site.yaml',
  );
});
