/**
 * `npm run check:language [-- --json]`: prints how hard each page is to read, hardest first, with advice.
 * Never fails: the editor has the last word on language.
 */
import { chooseBuildDay } from '../../src/domain/days.ts';
import { sortDiagnostics } from '../../src/validation/diagnostic.ts';
import { toDiagnostic } from '../checks/language/advice.ts';
import { adviseOnLanguage } from '../checks/language/advise-on-language.ts';
import { formatTable, sortReports } from '../checks/language/format-table.ts';
import { readContent } from '../../src/entries/read-content.ts';
import { printReport } from '../checks/report/print-report.ts';

const library = readContent(process.cwd(), chooseBuildDay(process.env.BUILD_DAY, new Date()));
const reports = sortReports(adviseOnLanguage(library));
const advice = reports.flatMap((report) => sortDiagnostics(report.advice.map(toDiagnostic)));

if (!process.argv.includes('--json')) {
  const pages = reports.filter(({ grade }) => grade !== undefined);
  console.log(`${formatTable(pages)}\n`);
}
printReport('language', advice);
