import type { Diagnostic } from '../../../src/validation/diagnostic.ts';
import { guardTree } from '../../../src/entries/guard/tree-guard.ts';
import type { ContentFile } from '../../../src/entries/content-file.ts';
import type { Library } from '../../../src/entries/library.ts';

/** What the guard refuses in the text of a page. */
export function checkBody(file: ContentFile, { mediaAddresses }: Library): Diagnostic[] {
  if (!file.tree) return [];
  return guardTree(file.tree, {
    file: file.path,
    source: file.text,
    frontmatter: file.data,
    lineOffset: file.bodyLineOffset,
    mediaFiles: mediaAddresses,
  });
}
