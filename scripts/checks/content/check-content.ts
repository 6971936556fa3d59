import type { ContentEntry } from '../../../src/entries/content-entry.ts';
import type { ContentLibrary } from '../../../src/entries/content-library.ts';
import { locateReport } from '../../../src/entries/locate-report.ts';
import { readContent } from '../../../src/entries/read-content.ts';
import { sortDiagnostics, type Diagnostic } from '../../../src/validation/diagnostic.ts';
import type { Rule } from '../../../src/validation/rule.ts';
import type { RuleId } from '../../../src/validation/rules.ts';
import { entryRules, runRules } from '../../../src/validation/rules/entry-rules.ts';
import { runCheck } from '../../../src/validation/run-check.ts';
import { decodeMedia } from './decode-media.ts';
import { checkEmptyCollections } from './empty-collections.ts';
import { checkMediaFields, checkMediaFile, checkUnusedMedia } from './media.ts';
import { checkRelations } from './relations.ts';
import { createRuleContext } from './rule-context.ts';
import { checkSettings } from './settings.ts';

type EntryCheck = (entry: ContentEntry, library: ContentLibrary) => Diagnostic[];

/** The checks of a single entry, by rule. */
const entryChecks: Readonly<Partial<Record<RuleId, EntryCheck>>> = {
  'known-relation': checkRelations,
  'known-media': checkMediaFields,
  ...Object.fromEntries(
    Object.entries(entryRules).map(([rule, check]) => [rule, asCheck(rule as RuleId, check)]),
  ),
};

const libraryChecks: Readonly<Partial<Record<RuleId, (library: ContentLibrary) => Diagnostic[]>>> =
  {
    'site-settings': checkSettings,
    'filled-collection': checkEmptyCollections,
    'unused-media': checkUnusedMedia,
  };

function asCheck(rule: RuleId, check: Rule): EntryCheck {
  return (entry, library) =>
    runRules(entry, createRuleContext(entry, library), { [rule]: check }).map((report) =>
      locateReport(entry, report),
    );
}

/**
 * Finds all problems in `content/` that do not need a built site, except in the data of media files.
 * `adviseOnLanguage` gives advice on language.
 *
 * @param root The project's root folder.
 * @param today The day to check for, `YYYY-MM-DD`.
 * @returns all diagnostics, sorted by file and line. Never throws.
 */
export function checkContent(root: string, { today }: { today: string }): Diagnostic[] {
  return checkLibrary(readContent(root, today));
}

/**
 * Finds all problems of a library, and decodes its media files, as the build and `check:content` do.
 */
export async function checkLibraryAndMedia(
  root: string,
  library: ContentLibrary,
): Promise<Diagnostic[]> {
  return sortDiagnostics([...checkLibrary(library), ...(await decodeMedia(root, library.media))]);
}

/** Finds all problems of a library, except in the data of media files, sorted by file and line. */
export function checkLibrary(library: ContentLibrary): Diagnostic[] {
  const { entries, media, diagnostics } = library;
  return sortDiagnostics([
    ...diagnostics,
    ...entries.flatMap((entry) =>
      Object.entries(entryChecks).flatMap(([rule, check]) =>
        runCheck(rule, entry.path, () => check(entry, library)),
      ),
    ),
    ...media.flatMap((file) => runCheck('media-file', file.path, () => checkMediaFile(file))),
    ...Object.entries(libraryChecks).flatMap(([rule, check]) =>
      runCheck(rule, 'content', () => check(library)),
    ),
  ]);
}
