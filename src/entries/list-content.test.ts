import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { formatDiagnostics } from '../../scripts/checks/report/format-diagnostics.ts';
import { checkContent } from '../../scripts/checks/content/check-content.ts';
import { report, today, withContent } from '../../scripts/checks/content/testing/content-tree.ts';
import { article } from '../../scripts/checks/content/testing/small-library.ts';

test('rejects a page in a subfolder of a collection', async () => {
  expect(await report({ 'content/articles/sub/x.mdx': article() })).toMatchInlineSnapshot(`
    "content/articles/sub/x.mdx
      the site does not use this file
        -> Move it to content/articles itself, or delete it."
  `);
});

test('rejects a file in an unknown folder', async () => {
  expect(await report({ 'content/other/x.mdx': article() })).toMatchInlineSnapshot(`
    "content/other/x.mdx
      the site does not use this file
        -> Move it to one of content/articles, content/conditions, content/urgent-advice, content/warning-concepts, content/glossary, content/people, content/settings, content/media, or delete it."
  `);
});

test('rejects a file outside the folders', async () => {
  const found = await report({ 'content/x.mdx': article() });
  expect(found).toContain('the site does not use this file');
});

test('rejects a picture in a subfolder of the media folder', async () => {
  const found = await report({ 'content/media/sub/x.png': 'x' });
  expect(found).toContain('content/media/sub/x.png');
});

test('rejects a hidden file', async () => {
  expect(await report({ 'content/articles/.x.mdx': article() })).toMatchInlineSnapshot(`
    "content/articles/.x.mdx
      its name begins with a dot, so no page is made from it
        -> Rename it without the dot, or delete it."
  `);
});

test('rejects a folder with the name of an ignored file', async () => {
  expect(
    await report({
      'content/articles/.gitkeep/eslint.config.mjs': 'throw new Error();',
      'content/media/.DS_Store/x.js': '',
    }),
  ).toMatchInlineSnapshot(`
    "content/articles/.gitkeep
      its name begins with a dot, so no page is made from it
        -> Rename it without the dot, or delete it.

    content/media/.DS_Store
      its name begins with a dot, so no page is made from it
        -> Rename it without the dot, or delete it."
  `);
});

test('rejects a symbolic link to a file', async () => {
  const found = await withContent({}, async (root) => {
    symlinkSync('/etc/passwd', join(root, 'content/articles/x.mdx'));
    return formatDiagnostics(checkContent(root, { today }));
  });
  expect(found).toMatchInlineSnapshot(`
    "content/articles/x.mdx
      it is a link to a file elsewhere, which is not followed
        -> Put the file itself here."
  `);
});

test('rejects a symbolic link to a folder', async () => {
  const found = await withContent({}, async (root) => {
    mkdirSync(join(root, 'elsewhere'));
    symlinkSync(join(root, 'elsewhere'), join(root, 'content/articles/x'));
    return formatDiagnostics(checkContent(root, { today }));
  });
  expect(found).toContain('it is a link to a file elsewhere');
});

test('rejects a pipe, which would never end', async () => {
  const found = await withContent({}, async (root) => {
    execFileSync('mkfifo', [join(root, 'content/articles/x.mdx')]);
    return formatDiagnostics(checkContent(root, { today }));
  });
  expect(found).toContain('it is not an ordinary file');
});

test('reports that there is no content at all', async () => {
  const diagnostics = checkContent('/nowhere/at/all', { today });
  expect(formatDiagnostics(diagnostics)).toMatchInlineSnapshot(`
    "content
      the folder is missing or empty
        -> Run the check from the top of the repository.

    content/articles
      the folder has no entry that can be read
        -> Restore the files from an earlier version, or add a first entry (treatment).

    content/conditions
      the folder has no entry that can be read
        -> Restore the files from an earlier version, or add a first entry (condition).

    content/glossary
      the folder has no entry that can be read
        -> Restore the files from an earlier version, or add a first entry (word).

    content/settings/site.yaml
      the site settings are missing
        -> Restore the file from an earlier version.

    content/urgent-advice
      the folder has no entry that can be read
        -> Restore the files from an earlier version, or add a first entry (urgent advice)."
  `);
});
