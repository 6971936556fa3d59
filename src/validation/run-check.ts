import type { Diagnostic } from './diagnostic.ts';

/** Runs one check; if it breaks down, that is a problem of the file and the other checks go on. */
export function runCheck(name: string, file: string, check: () => Diagnostic[]): Diagnostic[] {
  try {
    return check();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return [
      {
        rule: 'broken-check',
        severity: 'error',
        file,
        at: { line: 1 },
        message: `the check "${name}" broke down: ${reason.split('\n')[0] ?? ''}`,
        fix: 'Show this line to a developer; the fault may lie in the check.',
      },
    ];
  }
}
