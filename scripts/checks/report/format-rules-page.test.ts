import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { rules } from '../../../src/validation/rules.ts';
import { formatRulesPage } from './format-rules-page.ts';

test('docs/rules.md matches the table of rules', () => {
  const page = readFileSync('docs/rules.md', 'utf8');
  expect(page === formatRulesPage(), 'docs/rules.md is out of date: run npm run docs:rules').toBe(
    true,
  );
});

test('the page has one heading for each rule', () => {
  const anchors = [...formatRulesPage().matchAll(/^### `(.+)`$/gm)].map(([, id]) => id);
  expect(anchors.toSorted()).toEqual(Object.keys(rules).toSorted());
});
