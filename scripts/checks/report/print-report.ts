import type { Diagnostic } from '../../../src/validation/diagnostic.ts';
import { countDiagnostics, formatAnnotations, formatDiagnostics } from './format-diagnostics.ts';

/** Prints diagnostics as text, or as JSON with `--json`, and sets the exit code. */
export function printReport(subject: string, diagnostics: readonly Diagnostic[]): void {
  if (process.argv.includes('--json')) {
    console.log(JSON.stringify(diagnostics, null, 2));
  } else {
    if (diagnostics.length > 0) console.log(`${formatDiagnostics(diagnostics)}\n`);
    console.log(`${subject}: ${countDiagnostics(diagnostics)}`);
    if (process.env.GITHUB_ACTIONS && diagnostics.length > 0)
      console.log(formatAnnotations(diagnostics));
  }
  if (diagnostics.some(({ severity }) => severity === 'error')) process.exitCode = 1;
}
