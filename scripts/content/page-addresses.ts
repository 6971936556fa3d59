import { isPublic } from '../../src/domain/publication.ts';
import { conditionPath, paths, treatmentPath } from '../../src/domain/urls.ts';
import { statuses, type Status } from '../../src/model/taxonomies.ts';
import type { ContentFile } from './content-file.ts';
import { readText } from '../../src/model/form-schema.ts';
import type { Library } from './library.ts';

/** Pages that are made from no single file. */
const fixedPages: ReadonlySet<string> = new Set([...Object.values(paths), '/admin/']);

/** The address of the page that a file is; undefined where it is a part of others. */
export function addressOf({ collection, slug }: ContentFile): string | undefined {
  if (collection === 'articles') return treatmentPath(slug);
  return collection === 'conditions' ? conditionPath(slug) : undefined;
}

/** The files that are pages, by their addresses. */
export function listPages({ files }: Library): Map<string, ContentFile> {
  return new Map(
    files.flatMap((file) => {
      const address = addressOf(file);
      return address === undefined ? [] : [[address, file] as const];
    }),
  );
}

export function isFixedPage(address: string): boolean {
  return fixedPages.has(address);
}

/** Whether patients can open the page of a file on the day of the check. */
export function isOpen({ data }: ContentFile, { today }: Library): boolean {
  const status = readText(data, 'status') ?? '';
  if (!Object.hasOwn(statuses, status)) return true;
  return isPublic({ status: status as Status, publishAt: readText(data, 'publishAt') }, today);
}
