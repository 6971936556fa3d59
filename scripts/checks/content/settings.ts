import type { Diagnostic } from '../../../src/validation/diagnostic.ts';
import { collections } from '../../../src/model/collections.ts';
import type { ContentLibrary } from '../../../src/entries/content-library.ts';

/** Checks that the site settings exist; no page can be built without them. */
export function checkSettings({ bySlug }: ContentLibrary): Diagnostic[] {
  const { folder, file, extension } = collections.settings;
  if (bySlug.get('settings')?.has(file)) return [];
  return [
    {
      rule: 'site-settings',
      severity: 'error',
      file: `${folder}/${file}.${extension}`,
      message: 'the site settings are missing',
      fix: 'Restore the file from an earlier version.',
    },
  ];
}
