import { sortProblems, type Problem } from '../../src/domain/problem.ts';
import { checkAlternatives } from './checks/alternatives.ts';
import { checkBlockRelations, checkBody } from './checks/body.ts';
import { checkPlacement } from './checks/calls-to-action.ts';
import { checkEntryRules } from './checks/entry-rules.ts';
import { checkEmptyCollections } from './checks/empty-collections.ts';
import { checkFigures } from './checks/figures.ts';
import { checkLinks } from './checks/links.ts';
import { checkMediaFields, checkMediaFile, checkUnusedMedia } from './checks/media.ts';
import { checkRedirects } from './checks/redirects.ts';
import { checkRelations } from './checks/relations.ts';
import { checkSchema } from './checks/schema.ts';
import { checkSettings } from './checks/settings.ts';
import { checkSources } from './checks/sources.ts';
import type { ContentFile } from './content-file.ts';
import type { Library } from './library.ts';
import { readContent } from './read-content.ts';
import { runCheck } from './run-check.ts';

type FileCheck = (file: ContentFile, library: Library) => Problem[];

const fileChecks: Record<string, FileCheck> = {
  schema: checkSchema,
  relations: checkRelations,
  'pictures and files of fields': checkMediaFields,
  'fields together': checkEntryRules,
  alternatives: checkAlternatives,
  'places of calls to action': checkPlacement,
  guard: checkBody,
  'words and advice in the text': checkBlockRelations,
  sources: checkSources,
  figures: checkFigures,
};

const libraryChecks: Record<string, (library: Library) => Problem[]> = {
  settings: checkSettings,
  'empty collections': checkEmptyCollections,
  redirects: checkRedirects,
  links: checkLinks,
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
export async function checkContent(root: string, { today }: { today: string }): Promise<Problem[]> {
  return checkLibrary(readContent(root, today));
}

/** @returns all problems of a library that was read, sorted by file and line. */
export function checkLibrary(library: Library): Problem[] {
  const { files, media, problems } = library;
  return sortProblems([
    ...problems,
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
