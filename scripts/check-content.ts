/**
 * `npm run check:content [-- --json] [-- --advice]`: checks `content/` and exits with 1 where there
 * is an error. Advice on language is counted, and shown with `--advice`.
 */
import { dayOf } from '../src/domain/days.ts';
import { sortProblems } from '../src/domain/problem.ts';
import { checkLibrary } from './content/check-content.ts';
import { toProblem } from './content/language/advice.ts';
import { adviseOnLanguage } from './content/language/advise-on-language.ts';
import { readContent } from './content/read-content.ts';
import { printReport } from './report/print-report.ts';

const library = readContent(process.cwd(), dayOf(new Date()));
const problems = checkLibrary(library);
const advice = adviseOnLanguage(library).flatMap((report) => report.advice);

if (process.argv.includes('--advice')) {
  printReport('content', sortProblems([...problems, ...advice.map(toProblem)]));
} else {
  printReport('content', problems);
  if (!process.argv.includes('--json') && advice.length > 0) {
    const pieces = advice.length === 1 ? 'piece' : 'pieces';
    console.log(
      `language: ${advice.length} ${pieces} of advice (npm run check:language shows more)`,
    );
  }
}
