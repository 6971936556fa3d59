import { expect, test } from 'vitest';
import { listEntries } from '../../src/entries/content-library.ts';
import { readContent } from '../../src/entries/read-content.ts';
import { formOf } from '../../src/model/collection-form.ts';
import { collections } from '../../src/model/collections.ts';
import { normalize } from '../../src/model/normalize.ts';
import { exampleArticle } from '../testing/example-article.ts';
import { completeEntry } from './complete-entry.ts';

const today = '2026-11-23';
const form = formOf('articles');

test.each(['articles', 'conditions'] as const)(
  'entries that the build accepts become what the schema makes of them: %s',
  (name) => {
    for (const { data } of listEntries(readContent('.', today), name)) {
      const completed = completeEntry(formOf(name), data, { today, hasEntry: () => true });
      expect(completed).toEqual(collections[name].schema.parse(data));
    }
  },
);

test('an empty entry gets everything that its page needs', () => {
  const { success } = collections.articles.schema.safeParse(
    completeEntry(form, normalize(exampleArticle), { today, hasEntry: () => true }),
  );
  expect(success).toBe(true);

  expect(completeEntry(form, {}, { today, hasEntry: () => true })).toMatchObject({
    title: '',
    publishedOn: today,
    careLevel: 'self-care',
    keyPoints: [],
    atAGlance: { benefits: [], certainty: 'high' },
    sources: [],
  });
});

test('a relation that leads nowhere, a day that does not exist and a block of no kind are left out', () => {
  const data = {
    conditions: ['neck-pain', 'nowhere'],
    updatedOn: '2026-02-3',
    callsToAction: [{ type: 'phone', id: 'call' }, { id: 'half' }],
  };
  const hasEntry = (_: string, slug: string) => slug !== 'nowhere';

  expect(completeEntry(form, data, { today, hasEntry })).toMatchObject({
    conditions: ['neck-pain'],
    updatedOn: today,
    callsToAction: [{ type: 'phone', id: 'call' }],
  });
});
