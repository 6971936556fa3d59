/**
 * `npm run check:content [-- --json] [-- --rule <id>] [-- --advice]`: checks `content/`, and exits with
 * code 1 if there is an error. `--rule` reports a single rule of `docs/rules.md`. Advice on language takes
 * as long as everything else together, so it needs `--advice`.
 */
import { parseArgs } from 'node:util';
import { chooseBuildDay } from '../../src/domain/days.ts';
import { readContent } from '../../src/entries/read-content.ts';
import { sortDiagnostics } from '../../src/validation/diagnostic.ts';
import { rules } from '../../src/validation/rules.ts';
import { checkLibraryAndMedia } from '../checks/content/check-content.ts';
import { printReport } from '../checks/report/print-report.ts';

const { values } = parseArgs({
  options: { json: { type: 'boolean' }, advice: { type: 'boolean' }, rule: { type: 'string' } },
});
const { advice = false, rule } = values;

if (rule !== undefined && !Object.hasOwn(rules, rule)) {
  console.error(`There is no rule "${rule}". The rules are: ${Object.keys(rules).join(', ')}.`);
  process.exitCode = 1;
} else {
  const library = readContent(process.cwd(), chooseBuildDay(process.env.BUILD_DAY, new Date()));
  const diagnostics = await checkLibraryAndMedia(process.cwd(), library);
  if (advice) {
    const { adviseOnLanguage } = await import('../checks/language/advise-on-language.ts');
    const { toDiagnostic } = await import('../checks/language/advice.ts');
    const reports = adviseOnLanguage(library);
    diagnostics.push(...reports.flatMap((report) => report.advice.map(toDiagnostic)));
  }
  printReport(
    'content',
    sortDiagnostics(diagnostics).filter((each) => rule === undefined || each.rule === rule),
  );
}
