import { expect, test } from 'vitest';
import { report } from './testing/content-tree.ts';

test('settings that are missing', async () => {
  expect(await report({ 'content/settings/site.yaml': null })).toMatchInlineSnapshot(`
    "content/settings/site.yaml
      the settings of the site are missing
        -> Bring the file back from an earlier version."
  `);
});

test('a second file of settings', async () => {
  const settings = 'siteName: Other\n';
  expect(await report({ 'content/settings/other.yaml': settings })).toContain(
    'the only settings file is site.yaml',
  );
});
