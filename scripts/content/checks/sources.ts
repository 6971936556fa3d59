import type { Problem } from '../../../src/domain/problem.ts';
import { readItems, readText } from '../../../src/model/form-schema.ts';
import { fieldProblem } from '../content-problem.ts';
import type { ContentFile } from '../content-file.ts';
import { listBlocks, readAttribute } from '../text/tree.ts';

/** Whether the text of a page cites every source that it lists. That cited ones are listed, the guard asks. */
export function checkSources(file: ContentFile): Problem[] {
  if (!file.tree) return [];
  const blocks = listBlocks(file.tree, 'Cite', 'OutOf100');
  const cited = new Set(blocks.map((block) => readAttribute(block, 'source')));
  return readItems(file.data, 'sources').flatMap((source, index) => {
    const id = readText(source, 'id');
    if (id === undefined || cited.has(id)) return [];
    const message = `the text does not cite the source "${id}"`;
    const fix = `Put <Cite source="${id}" /> after what rests on it, or take the source out.`;
    return [fieldProblem(file, ['sources', index, 'id'], { message, fix })];
  });
}
