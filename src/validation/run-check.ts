import type { Diagnostic } from './diagnostic.ts';

/** Returns the diagnostics of one check. If it crashes, that is a diagnostic too, so the other checks go on. */
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
        message: `the check "${name}" crashed: ${reason.split('\n')[0] ?? ''}`,
        fix: 'Show this line to a developer; the bug may be in the check.',
      },
    ];
  }
}
