/**
 * `npm run check:content [-- --json] [-- --advice]`: checks `content/` and exits with 1 where there
 * is an error. Advice on language takes as long as all the rest, so it is given only with `--advice`.
 */
import { chooseBuildDay } from '../../src/domain/days.ts';
import { sortDiagnostics } from '../../src/validation/diagnostic.ts';
import { checkLibrary } from '../checks/content/check-content.ts';
import { readContent } from '../../src/entries/read-content.ts';
import { printReport } from '../checks/report/print-report.ts';

const library = readContent(process.cwd(), chooseBuildDay(process.env.BUILD_DAY, new Date()));
const diagnostics = checkLibrary(library);

if (process.argv.includes('--advice')) {
  const { adviseOnLanguage } = await import('../checks/language/advise-on-language.ts');
  const { toDiagnostic } = await import('../checks/language/advice.ts');
  const advice = adviseOnLanguage(library).flatMap((report) => report.advice);
  printReport('content', sortDiagnostics([...diagnostics, ...advice.map(toDiagnostic)]));
} else {
  printReport('content', diagnostics);
}
