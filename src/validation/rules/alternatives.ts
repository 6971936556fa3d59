import { readItems, readKey } from '../../model/form-schema.ts';
import type { Report, RuledEntry } from '../rule.ts';

/** Reports a treatment that lists itself as an alternative. */
export function checkAlternatives({ collection, slug, data }: RuledEntry): Report[] {
  if (collection !== 'articles') return [];
  const alternatives = readItems(readKey(data, 'atAGlance'), 'alternatives');
  return alternatives.flatMap((alternative, index) => {
    if (readKey(alternative, 'treatment') !== slug) return [];
    const message = `"${slug}" is this page itself`;
    const fix = 'Name another treatment, or take this one out.';
    const path = ['atAGlance', 'alternatives', index, 'treatment'];
    return [{ at: { path }, message, fix }];
  });
}
