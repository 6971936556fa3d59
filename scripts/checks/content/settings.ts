import type { Diagnostic } from '../../../src/validation/diagnostic.ts';
import { collections } from '../../../src/model/collections.ts';
import type { ContentLibrary } from '../../../src/entries/content-library.ts';

/** Whether the settings of the site are there: no page can be built without them. */
export function checkSettings({ bySlug }: ContentLibrary): Diagnostic[] {
  const { folder, file, extension } = collections.settings;
  if (bySlug.get('settings')?.has(file)) return [];
  return [
    {
      rule: 'site-settings',
      severity: 'error',
      file: `${folder}/${file}.${extension}`,
      message: 'the settings of the site are missing',
      fix: 'Bring the file back from an earlier version.',
    },
  ];
}
