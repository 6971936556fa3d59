import { expect, test } from 'vitest';
import { assertPublishable } from './assert-publishable.ts';

const collection = 'articles';
const diagnostic = { text: 'Text, line 3: it is wrong. Fix it.', path: 'body.3' };

function publish(fields: object, { hasWorkflow = true, diagnostics = [diagnostic] } = {}) {
  const entry = new Map<string, unknown>([
    ['collection', collection],
    ['data', fields],
  ]);
  return assertPublishable(entry, {
    hasWorkflow,
    findDiagnostics: () => Promise.resolve(diagnostics),
  });
}

test('What the build would reject is not published, and the message says why', async () => {
  await expect(publish({ status: 'published' })).rejects.toThrow(/^Text, line 3: .* Fix it\.$/);
});

test('What the build would take is published', async () => {
  await expect(publish({ status: 'published' }, { diagnostics: [] })).resolves.toBeUndefined();
});

test('Where each draft is a file of the site in the end, its status is no excuse', async () => {
  await expect(publish({ status: 'draft' })).rejects.toThrow(diagnostic.text);
});

test('Without a workflow a page can be saved unfinished, and the message says how', async () => {
  const hasWorkflow = false;
  await expect(publish({ status: 'published' }, { hasWorkflow })).rejects.toThrow(
    `${diagnostic.text} To save it unfinished, set “Status” to “Draft: not on the site”.`,
  );
  await expect(publish({ status: 'draft' }, { hasWorkflow })).resolves.toBeUndefined();
});

test('If the checks cannot be loaded, the build decides', async () => {
  const entry = new Map<string, unknown>([['collection', collection]]).set('data', {});
  const findDiagnostics = () => Promise.reject(new Error('offline'));
  await expect(
    assertPublishable(entry, { hasWorkflow: true, findDiagnostics }),
  ).resolves.toBeUndefined();
});

test('An entry of no collection of the model is none of its business', async () => {
  const entry = new Map<string, unknown>([['collection', 'toString']]);
  const findDiagnostics = () => Promise.resolve([diagnostic]);
  await expect(
    assertPublishable(entry, { hasWorkflow: true, findDiagnostics }),
  ).resolves.toBeUndefined();
});
