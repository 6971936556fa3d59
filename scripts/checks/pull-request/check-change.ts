import type { Diagnostic } from '../../../src/validation/diagnostic.ts';
import type { ChangedFile } from './list-changes.ts';

/** Plain files, and files that are gone: links, programs and modules have no business in `content/`. */
const contentModes = new Set(['100644', '000000']);

/** What is said of a change that leaves nothing to judge. */
export const contentIsGone: Diagnostic = {
  rule: 'change-scope',
  severity: 'error',
  file: 'content',
  message: 'the change deletes everything under content/, and with it the whole site',
  fix: 'Bring the files back. To take a page off the site, set its status to "Archived".',
};

/** Whether a change is to what editors write alone. */
export function isContentOnly(files: readonly ChangedFile[]): boolean {
  return files.every(({ path }) => path.startsWith('content/'));
}

/**
 * Whether a change may be made by whoever makes it: editors write under `content/`, and nothing there
 * but plain files; all else is for developers.
 *
 * @param people Everyone who has a hand in the change, by login name.
 * @param developers The login names of those who may change code.
 */
export function checkChange(
  files: readonly ChangedFile[],
  people: readonly string[],
  developers: readonly string[],
): Diagnostic[] {
  const known = new Set(developers.map((name) => name.toLowerCase()));
  const strangers = people.filter((name) => !known.has(name.toLowerCase()));
  return files.flatMap(({ path, mode }): Diagnostic[] => {
    const reject = (message: string, fix: string): Diagnostic[] => [
      { rule: 'change-scope', severity: 'error', file: toPrintable(path), message, fix },
    ];
    if (path.startsWith('content/')) {
      if (contentModes.has(mode)) return [];
      return reject('it is no plain file', 'Put a plain file there: no link and no program.');
    }
    if (strangers.length === 0) return [];
    return reject(
      `it is outside content/, and ${strangers.join(' and ')} may change only what is there`,
      'Leave it out, or have a developer make the change (the variable DEVELOPERS names them).',
    );
  });
}

/** A name may hold line breaks, with which it could pass for a command of the workflow that prints it. */
function toPrintable(path: string): string {
  return path.replaceAll(/[^\x20-\x7e]/g, '?');
}
