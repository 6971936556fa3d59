import { expect, test } from 'vitest';
import { report } from '../../../scripts/checks/content/testing/content-tree.ts';

const urine = 'name: Urine\nkind: symptom\nwords:\n  - pee\n';

/** Reports on a concept with these ways to say it, next to the concept "urine". */
const reportOf = (...ways: string[]) =>
  report({
    'content/warning-concepts/urine.yaml': urine,
    'content/warning-concepts/not-holding.yaml': `name: Not holding\nkind: symptom\nwords:\n${ways
      .map((text) => `  - ${JSON.stringify(text)}\n`)
      .join('')}`,
  });

test('rejects a concept in brackets that is misspelled', async () => {
  expect(await reportOf('leaking', 'not hold [urin]')).toMatchInlineSnapshot(`
    "content/warning-concepts/not-holding.yaml
      line 5, words[1]: "[urin]" stands for the words of a concept, and there is none of that name
        -> Write the name of its file, one of: urine; or leave out the brackets."
  `);
});

test('rejects a concept in brackets with a capital letter, a space or nothing inside', async () => {
  expect(await reportOf('[Urine]', '[ urine ]', '[]')).toMatchInlineSnapshot(`
    "content/warning-concepts/not-holding.yaml
      line 4, words[0]: "[Urine]" stands for the words of a concept, and there is none of that name
        -> Write the name of its file, one of: urine; or leave out the brackets.
      line 5, words[1]: "[ urine ]" stands for the words of a concept, and there is none of that name
        -> Write the name of its file, one of: urine; or leave out the brackets.
      line 6, words[2]: "[]" stands for the words of a concept, and there is none of that name
        -> Write the name of its file, one of: urine; or leave out the brackets."
  `);
});

test('rejects a bracket that is not closed', async () => {
  expect(await reportOf('not hold [urine')).toMatchInlineSnapshot(`
    "content/warning-concepts/not-holding.yaml
      line 4, words[0]: "[urine" has no "]"
        -> Write "[urine]", or leave out the "["."
  `);
});

test('rejects a concept that names itself', async () => {
  expect(await reportOf('[not-holding] it')).toMatchInlineSnapshot(`
    "content/warning-concepts/not-holding.yaml
      line 4, words[0]: "[not-holding]" is the concept itself
        -> Write the words themselves."
  `);
});

test('accepts a concept in brackets that exists', async () => {
  expect(await reportOf('not hold [urine]', '[urine] not stopping, "[urine]"')).toBe('');
});

test('rejects advice that names a concept which does not exist', async () => {
  const advice = `title: A danger
urgency: emergency
introduction: 'With any of these:'
signs:
  - A sign
action: Call 911.
alarms:
  - concepts:
      - urin
sources:
  - id: mayo2012
    title: A page
    kind: web-page
    url: https://example.org/page
`;
  const path = 'content/urgent-advice/danger.yaml';
  const found = await report({ [path]: advice, 'content/warning-concepts/urine.yaml': urine });
  expect(found).toMatchInlineSnapshot(`
    "content/urgent-advice/danger.yaml
      line 9, alarms[0].concepts[0]: "urin" is not in “Warning concepts”
        -> Choose one of: urine; or add content/warning-concepts/urin.yaml."
  `);
});
