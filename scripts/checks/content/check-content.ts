import { sortDiagnostics, type Diagnostic } from '../../../src/validation/diagnostic.ts';
import { checkBody } from './body.ts';
import { checkEntryRules } from './entry-rules.ts';
import { checkEmptyCollections } from './empty-collections.ts';
import { checkMediaFields, checkMediaFile, checkUnusedMedia } from './media.ts';
import { checkRelations } from './relations.ts';
import { ruleChecks } from './rules.ts';
import { checkSchema } from './schema.ts';
import { checkSettings } from './settings.ts';
import type { ContentFile } from '../../../src/entries/content-file.ts';
import type { Library } from '../../../src/entries/library.ts';
import { readContent } from '../../../src/entries/read-content.ts';
import { runCheck } from '../../../src/validation/run-check.ts';

type FileCheck = (file: ContentFile, library: Library) => Diagnostic[];

const { alternatives, placement, blockRelations, ...otherRules } = ruleChecks;

const fileChecks: Record<string, FileCheck> = {
  schema: checkSchema,
  relations: checkRelations,
  'pictures and files of fields': checkMediaFields,
  'fields together': checkEntryRules,
  alternatives,
  'places of calls to action': placement,
  guard: checkBody,
  'words and advice in the text': blockRelations,
  ...otherRules,
};

const libraryChecks: Record<string, (library: Library) => Diagnostic[]> = {
  settings: checkSettings,
  'empty collections': checkEmptyCollections,
  'unused media': checkUnusedMedia,
};

/**
 * Everything that can be known to be wrong in `content/` without building the site. Language is
 * advised upon apart, by `adviseOnLanguage`.
 *
 * @param root The top of the repository.
 * @param today The day for which it is checked, `YYYY-MM-DD`.
 * @returns all problems, sorted by file and line. It never throws.
 */
export async function checkContent(root: string, { today }: { today: string }): Promise<Diagnostic[]> {
  return checkLibrary(readContent(root, today));
}

/** @returns all problems of a library that was read, sorted by file and line. */
export function checkLibrary(library: Library): Diagnostic[] {
  const { files, media, diagnostics } = library;
  return sortDiagnostics([
    ...diagnostics,
    ...files.flatMap((file) =>
      Object.entries(fileChecks).flatMap(([name, check]) =>
        runCheck(name, file.path, () => check(file, library)),
      ),
    ),
    ...media.flatMap((file) => runCheck('media', file.path, () => checkMediaFile(file))),
    ...Object.entries(libraryChecks).flatMap(([name, check]) =>
      runCheck(name, 'content', () => check(library)),
    ),
  ]);
}
