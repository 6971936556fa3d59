import type { Problem } from '../../../src/domain/problem.ts';
import { readKey } from '../../../src/model/form-schema.ts';
import { fieldProblem } from '../content-problem.ts';
import type { ContentFile } from '../content-file.ts';

/** Whether a treatment is not named as an alternative to itself. */
export function checkAlternatives(file: ContentFile): Problem[] {
  if (file.collection !== 'articles') return [];
  const alternatives = readKey(readKey(file.data, 'atAGlance'), 'alternatives');
  if (!Array.isArray(alternatives)) return [];
  return alternatives.flatMap((alternative: unknown, index) => {
    if (readKey(alternative, 'treatment') !== file.slug) return [];
    const message = `"${file.slug}" is this page itself`;
    const fix = 'Name another treatment, or take this one out.';
    const path = ['atAGlance', 'alternatives', index, 'treatment'];
    return [fieldProblem(file, path, { message, fix })];
  });
}
