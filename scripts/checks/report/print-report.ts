import type { Problem } from '../../../src/validation/diagnostic.ts';
import { countProblems, formatAnnotations, formatProblems } from './format-problems.ts';

/** Prints what a check found, as text, or as JSON with `--json`, and sets the exit code. */
export function printReport(subject: string, problems: readonly Problem[]): void {
  if (process.argv.includes('--json')) {
    console.log(JSON.stringify(problems, null, 2));
  } else {
    if (problems.length > 0) console.log(`${formatProblems(problems)}\n`);
    console.log(`${subject}: ${countProblems(problems)}`);
    if (process.env.GITHUB_ACTIONS && problems.length > 0) console.log(formatAnnotations(problems));
  }
  if (problems.some(({ severity }) => severity === 'error')) process.exitCode = 1;
}
