import { expect, test } from 'vitest';
import { reportOfFields } from '../../../scripts/checks/content/testing/content-tree.ts';

test('rejects a treatment that is its own alternative', async () => {
  expect(
    await reportOfFields((fields) =>
      fields.replace('name: Exercise', 'name: Massage\n      treatment: massage'),
    ),
  ).toMatchInlineSnapshot(`
    "content/articles/massage.mdx
      line 27, atAGlance.alternatives[0].treatment: "massage" is this page itself
        -> Name another treatment, or take this one out."
  `);
});
