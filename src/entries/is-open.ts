import { isPublic } from '../model/publication.ts';
import { readText } from '../model/form-schema.ts';
import { statuses, type Status } from '../model/taxonomies.ts';
import type { ContentFile } from './content-file.ts';
import type { Library } from './library.ts';

/** Whether patients can open the page of a file on the day of the check. */
export function isOpen({ data }: ContentFile, { today }: Library): boolean {
  const status = readText(data, 'status') ?? '';
  if (!Object.hasOwn(statuses, status)) return true;
  return isPublic({ status: status as Status, publishAt: readText(data, 'publishAt') }, today);
}
