import { expect, test } from 'vitest';
import { runCheck } from './run-check.ts';

test('reports a check that crashes as a diagnostic of its file', () => {
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
        "fix": "Show this line to a developer; the bug may be in the check.",
        "message": "the check "dates" crashed: x is undefined",
        "rule": "broken-check",
        "severity": "error",
      },
    ]
  `);
});
