import type { Diagnostic } from '../../../src/validation/diagnostic.ts';
import { collections } from '../../../src/model/collections.ts';
import type { Library } from '../../../src/entries/library.ts';

/** Whether the settings of the site are there: no page can be built without them. */
export function checkSettings({ entries }: Library): Diagnostic[] {
  const { folder, file, extension } = collections.settings;
  if (entries.get('settings')?.has(file)) return [];
  return [
    {
      severity: 'error',
      file: `${folder}/${file}.${extension}`,
      message: 'the settings of the site are missing',
      fix: 'Bring the file back from an earlier version.',
    },
  ];
}
