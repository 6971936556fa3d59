import { expect, test } from 'vitest';
import type { CareLevel } from '../model/taxonomies.ts';
import type { ArticleEntry } from './entry.ts';
import { chooseRelated } from './related.ts';

function treatment(slug: string, careLevel: CareLevel, conditions: string[]): ArticleEntry {
  return { slug, data: { careLevel, conditions } as ArticleEntry['data'] };
}

const massage = treatment('massage', 'conservative', ['neck-pain', 'whiplash']);
const all = [
  massage,
  treatment('fusion', 'surgery', ['neck-pain']),
  treatment('heat', 'self-care', ['neck-pain']),
  treatment('exercise', 'self-care', ['neck-pain', 'whiplash']),
  treatment('microdiscectomy', 'surgery', ['sciatica']),
];

test('ranks treatments by shared conditions, then by distance in level of care', () => {
  expect(chooseRelated(massage, all, 6).map(({ slug }) => slug)).toEqual([
    'exercise',
    'heat',
    'fusion',
  ]);
});

test('returns at most as many as the limit', () => {
  expect(chooseRelated(massage, all, 1)).toHaveLength(1);
});
