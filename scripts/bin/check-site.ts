/** `npm run check:site [-- --json]`: checks the site in `dist/`, and exits with code 1 if there is an error. */
import { existsSync } from 'node:fs';
import { printReport } from '../checks/report/print-report.ts';
import { checkSite } from '../checks/site/check-site.ts';
import { readBuiltOrigin } from '../hosting/origin.ts';

if (existsSync('dist/index.html')) {
  printReport('site', await checkSite('dist', readBuiltOrigin('dist')));
} else {
  console.error('There is no built site: run npm run build first.');
  process.exitCode = 1;
}
