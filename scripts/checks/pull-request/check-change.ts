import type { Diagnostic } from '../../../src/validation/diagnostic.ts';
import type { ChangedFile } from './list-changes.ts';

/** Git's modes for regular files and deleted ones. Links, executables and submodules are not allowed. */
const contentModes = new Set(['100644', '000000']);

/** The diagnostic for a change that deletes all content. */
export const contentIsGone: Diagnostic = {
  rule: 'change-scope',
  severity: 'error',
  file: 'content',
  message: 'the change deletes everything under content/, and with it the whole site',
  fix: 'Restore the files. To take a page off the site, set its status to "Archived".',
};

/** Whether a change touches only content. */
export function isContentOnly(files: readonly ChangedFile[]): boolean {
  return files.every(({ path }) => path.startsWith('content/'));
}

/**
 * Checks that the people behind a change may make it. Editors may change regular files under `content/`;
 * only developers may change anything else.
 *
 * @param people The login names of everyone who contributed to the change.
 * @param developers The login names of developers.
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
      return reject('it is not a regular file', 'Replace the link or program with a regular file.');
    }
    if (strangers.length === 0) return [];
    return reject(
      `the file is outside content/, and ${strangers.join(' and ')} may change only content`,
      'Leave it out, or ask a developer to make the change (the variable DEVELOPERS lists them).',
    );
  });
}

/** Replaces line breaks and the like in a name, which could otherwise print a workflow command. */
function toPrintable(path: string): string {
  return path.replaceAll(/[^\x20-\x7e]/g, '?');
}
