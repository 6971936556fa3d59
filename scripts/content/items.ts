import { readKey } from '../../src/model/form-schema.ts';
import type { ContentFile } from './content-file.ts';

/** The items of a list in the fields of a file; none where there is no such list. */
export function readItems({ data }: ContentFile, list: string): unknown[] {
  const items = readKey(data, list);
  return Array.isArray(items) ? items : [];
}
