/** `npm run check:links`: follows every link of the built site with linkinator. */
import { existsSync } from 'node:fs';
import { printReport } from '../checks/report/print-report.ts';
import { checkLinks } from '../checks/site/check-links.ts';
import { withRule } from '../checks/site/check-site.ts';
import { readBuiltOrigin } from '../hosting/origin.ts';

if (existsSync('dist/index.html')) {
  const reports = await checkLinks('dist', readBuiltOrigin('dist'));
  printReport('links', withRule('links', reports));
} else {
  console.error('There is no built site: run npm run build first.');
  process.exitCode = 1;
}
