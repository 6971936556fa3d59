import type { Problem } from '../../../src/domain/problem.ts';
import { guardTree } from '../../../src/markdown/tree-guard.ts';
import type { ContentFile } from '../content-file.ts';
import type { Library } from '../library.ts';

/** What the guard refuses in the text of a page. */
export function checkBody(file: ContentFile, { mediaAddresses }: Library): Problem[] {
  if (!file.tree) return [];
  return guardTree(file.tree, {
    file: file.path,
    source: file.text,
    frontmatter: file.data,
    lineOffset: file.bodyLineOffset,
    mediaFiles: mediaAddresses,
  });
}
