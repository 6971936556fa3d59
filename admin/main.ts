/** The CMS in the browser. Its configuration stands in the page, so that only one exists. */
import CMS from 'decap-cms-app';
import type { CmsConfig } from 'decap-cms-core';
import { config as zodSettings } from 'zod';
import { dayOf } from '../src/domain/days.ts';
import { collections } from '../src/model/collections.ts';
import { makeEntryFormat } from './saving/entry-format.ts';
import { watchForm } from './decap/form.ts';
import { registerGroups } from './decap/group-control.ts';
import { clearPhrases } from './decap/phrases.ts';
import type { DecapEntry } from './decap/read-entry.ts';
import { formEvent, type FormEvent } from './decap/repairs.ts';
import { ShortNameControl } from './decap/short-name-control.ts';
import { findDiagnostics } from './preview/find-diagnostics.ts';
import { registerPreviews } from './preview/register.ts';
import { assertPublishable } from './saving/assert-publishable.ts';
import { showErrors } from './saving/error-list.ts';
import { ValidationError } from './saving/validation-error.ts';
import { installSafety } from './saving/install.ts';
import { SignOffControl } from './sign-off/sign-off-control.ts';
import { TextFieldControl } from './text-field/text-field-control.ts';
import {
  summarizeDiagnostics,
  validateEntry,
  type FormDiagnostic,
} from './saving/validate-entry.ts';

// The page's policy forbids code made from strings, which Zod would try for speed.
zodSettings({ jitless: true });

CMS.registerLocale('en', clearPhrases(CMS.getLocale('en') as Parameters<typeof clearPhrases>[0]));
for (const [name, collection] of Object.entries(collections)) {
  CMS.registerCustomFormat(name, collection.extension, makeEntryFormat(collection));
}

CMS.registerWidget('sign-off', SignOffControl as never);
CMS.registerWidget('short-name', ShortNameControl as never);
CMS.registerWidget('text-field', TextFieldControl as never);
registerGroups(CMS);
registerPreviews(CMS);

CMS.registerEventListener({
  name: 'preSave',
  handler: ({ entry }) => {
    const diagnostics = validate(entry);
    if (diagnostics.length > 0) throw new ValidationError(summarizeDiagnostics(diagnostics));
  },
});

watchForm();
window.addEventListener(formEvent, (event) => {
  const { saving } = (event as CustomEvent<FormEvent>).detail;
  if (saving) showErrors(validate(saving));
});

const config = readConfig();
CMS.registerEventListener({
  name: 'prePublish',
  handler: ({ entry }) =>
    assertPublishable(entry, {
      hasWorkflow: config.publish_mode === 'editorial_workflow',
      findDiagnostics: async (edited) => {
        const diagnostics = await findDiagnostics(edited);
        showErrors(diagnostics);
        return diagnostics;
      },
    }),
});
installSafety(CMS.getBackend(config.backend.name));
CMS.init({ config });

function validate(entry: DecapEntry): FormDiagnostic[] {
  const data = entry.get('data') as { toJS(): object };
  return validateEntry(String(entry.get('collection')), data.toJS(), dayOf(new Date()));
}

function readConfig() {
  const text = document.getElementById('cms-config')?.textContent;
  if (!text) throw new Error('The page has no configuration of the CMS.');
  return JSON.parse(text) as CmsConfig;
}
