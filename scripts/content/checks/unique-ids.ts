import type { Problem } from '../../../src/domain/problem.ts';
import { fieldProblem } from '../content-problem.ts';
import type { ContentFile } from '../content-file.ts';
import { readItems, readText } from '../items.ts';

/** Whether no two sources, and no two calls to action, of a page share a short name. */
export function checkUniqueIds(file: ContentFile): Problem[] {
  return ['sources', 'callsToAction'].flatMap((list) => {
    const known = new Set<string>();
    return readItems(file, list).flatMap((item, index) => {
      const id = readText(item, 'id');
      if (id === undefined || !known.has(id)) {
        if (id !== undefined) known.add(id);
        return [];
      }
      const message = `the short name "${id}" is used twice`;
      const fix = 'Give one of them another, here and in the text, or take it out.';
      return [fieldProblem(file, [list, index, 'id'], { message, fix })];
    });
  });
}
