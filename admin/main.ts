/** The CMS in the browser. Its configuration stands in the page, so that only one exists. */
import CMS from 'decap-cms-app';
import type { CmsConfig } from 'decap-cms-core';
import { config as zodSettings } from 'zod';
import { collections } from '../src/model/collections.ts';
import { makeEditorBlocks } from './editor-blocks.ts';
import { makeEntryFormat } from './entry-format.ts';
import { clearPhrases } from './phrases.ts';
import { registerPreviews } from './preview/register.ts';
import { describeRefusal, validateEntry } from './validate-entry.ts';

// The page's policy forbids code made from strings, which Zod would try for speed.
zodSettings({ jitless: true });

CMS.registerLocale('en', clearPhrases(CMS.getLocale('en')));
for (const [name, collection] of Object.entries(collections)) {
  CMS.registerCustomFormat(name, collection.extension, makeEntryFormat(collection));
}
for (const block of makeEditorBlocks()) CMS.registerEditorComponent(block);
registerPreviews(CMS);

CMS.registerEventListener({
  name: 'preSave',
  handler: ({ entry }) => {
    const data = entry.get('data') as { toJS(): object };
    const problems = validateEntry(String(entry.get('collection')), data.toJS());
    if (problems.length > 0) throw new Refusal(describeRefusal(problems));
  },
});

CMS.init({ config: readConfig() });

/** Decap shows an error as its name and message; the editor needs the message alone. */
class Refusal extends Error {
  override name = '';
}

function readConfig() {
  const text = document.getElementById('cms-config')?.textContent;
  if (!text) throw new Error('The page has no configuration of the CMS.');
  return JSON.parse(text) as CmsConfig;
}
