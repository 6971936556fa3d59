import { expect, test } from 'vitest';
import { reportOfBody } from '../../../scripts/checks/content/testing/content-tree.ts';

test('rejects a word that is not in the glossary', async () => {
  expect(await reportOfBody('A <Term id="disk">disk</Term>.')).toMatchInlineSnapshot(`
    "content/articles/massage.mdx
      line 46:3: <Term>, id: "disk" is not in “Glossary”
        -> Choose one of: herniated-disc; or add content/glossary/disk.yaml."
  `);
});

test('rejects urgent advice that does not exist', async () => {
  expect(await reportOfBody('<UrgentAdvice id="fire" />')).toMatchInlineSnapshot(`
    "content/articles/massage.mdx
      line 46:1: <UrgentAdvice>, id: "fire" is not in “Urgent advice”
        -> Choose one of: neck-fracture; or add content/urgent-advice/fire.yaml."
  `);
});

test('accepts words and advice that exist', async () => {
  expect(
    await reportOfBody(
      'A <Term id="herniated-disc">disc</Term>.\n\n<UrgentAdvice id="neck-fracture" />',
    ),
  ).toBe('');
});
