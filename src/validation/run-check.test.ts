import { expect, test } from 'vitest';
import { runCheck } from './run-check.ts';

test('a check that breaks down is a problem of its file', () => {
  const broken = () => {
    throw new TypeError('x is undefined\n  at y');
  };
  expect(runCheck('dates', 'content/articles/a.mdx', broken)).toMatchInlineSnapshot(`
    [
      {
        "at": {
          "line": 1,
        },
        "file": "content/articles/a.mdx",
        "fix": "Show this line to a developer; the fault may lie in the check.",
        "message": "the check "dates" broke down: x is undefined",
        "rule": "broken-check",
        "severity": "error",
      },
    ]
  `);
});
