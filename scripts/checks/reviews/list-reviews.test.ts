import { expect, test } from 'vitest';
import { fingerprintOf } from '../../../src/domain/fingerprint.ts';
import { listEntries } from '../../../src/entries/content-library.ts';
import { readChanged } from '../content/testing/content-tree.ts';
import { article, articleBody, articleFields } from '../content/testing/small-library.ts';
import { formatReviews, listReviews } from './list-reviews.ts';

const people = { 'content/people/test-reviewer.yaml': 'name: Test Reviewer\nreviewer: true\n' };

/** The fingerprint that a sign-off of the small library's article would record. */
async function sign(): Promise<string> {
  const [massage] = listEntries(await readChanged({}), 'articles');
  return fingerprintOf(massage?.fields ?? {}, articleBody);
}

function reviewed(date: string, fingerprint: string, fields = articleFields): string {
  const review = `review:\n  reviewer: test-reviewer\n  date: ${date}\n  fingerprint: ${fingerprint}\n`;
  return article({ fields: fields + review });
}

test('lists pages by how urgent their review is', async () => {
  const fingerprint = await sign();
  const path = (name: string) => `content/articles/${name}.mdx`;
  const library = await readChanged({
    ...people,
    [path('massage')]: article(),
    [path('changed')]: reviewed('2026-01-20', 'a'.repeat(64)),
    [path('overdue')]: reviewed('2023-01-20', fingerprint),
    [path('more-overdue')]: reviewed('2022-01-20', fingerprint),
    [path('soon')]: reviewed('2024-02-21', fingerprint),
    [path('later')]: reviewed('2024-02-22', fingerprint),
  });
  expect(formatReviews(await listReviews(library))).toMatchInlineSnapshot(`
    "Overdue (2)
      Massage (content/articles/more-overdue.mdx); due 2025-01-20, last by Test Reviewer
      Massage (content/articles/overdue.mdx); due 2026-01-20, last by Test Reviewer

    Changed since the review (1)
      Massage (content/articles/changed.mdx)

    Never reviewed (2)
      Massage (content/articles/massage.mdx)
      Neck pain (content/conditions/neck-pain.mdx)

    Due within 90 days (1)
      Massage (content/articles/soon.mdx); due 2027-02-21, last by Test Reviewer

    Due later (1)
      Massage (content/articles/later.mdx); due 2027-02-22, last by Test Reviewer"
  `);
});

test('leaves out drafts and archived pages', async () => {
  const library = await readChanged({
    'content/articles/massage.mdx': article({
      fields: articleFields.replace('status: published', 'status: draft'),
    }),
    'content/articles/old.mdx': article({
      fields: articleFields.replace('status: published', 'status: archived'),
    }),
  });
  const reviews = await listReviews(library);
  expect(reviews.map(({ file }) => file)).toEqual(['content/conditions/neck-pain.mdx']);
});

test('names a file that is not valid', async () => {
  const broken = article({ fields: articleFields.replace(/^careLevel: .*\n/m, '') });
  const library = await readChanged({ 'content/articles/massage.mdx': broken });
  await expect(listReviews(library)).rejects.toThrow('content/articles/massage.mdx is not valid');
});
