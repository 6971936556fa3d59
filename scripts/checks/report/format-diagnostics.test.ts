import { expect, test } from 'vitest';
import type { Diagnostic } from '../../../src/validation/diagnostic.ts';
import { formatAnnotations, formatDiagnostics } from './format-diagnostics.ts';

const command = '::error file=x::all is well';

test.each([
  `content/articles/a\n${command}`,
  `content/articles/a\r${command}`,
  `content/articles/a\u2028${command}`,
  command,
  'a\n##[error]all is well',
  'a\u001b[2Jb',
])('neutralizes commands to the workflow or the terminal in names and quotes: %j', (hostile) => {
  const diagnostic: Diagnostic = {
    ...{ rule: 'file-place', severity: 'error', file: hostile, at: { field: hostile } },
    ...{ message: `"${hostile}" is wrong\n${hostile}`, fix: hostile },
  };
  const report = formatDiagnostics([diagnostic]);
  // The runner ignores spaces before a command.
  expect(report).not.toMatch(/^\s*::/m);
  expect(report).not.toContain('##[');
  expect(report.split('\n')).toHaveLength(3);
  expect([...report].every((it) => it === '\n' || !/[\p{Cc}\u2028]/u.test(it))).toBe(true);

  const annotations = formatAnnotations([diagnostic]).split(/[\r\n]/);
  expect(annotations).toHaveLength(1);
  expect(annotations[0]).toMatch(/^::error file=[^:,]*,line=1,title=file-place::/);
});
