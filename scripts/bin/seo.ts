/** `npm run seo [-- --json]`: prints what search engines find on each page of the site in `dist/`. */
import { existsSync } from 'node:fs';
import { describePages } from '../checks/seo/describe-pages.ts';
import { formatReport } from '../checks/seo/format-report.ts';
import { readBuiltOrigin } from '../hosting/origin.ts';
import { readSite } from '../checks/site/site.ts';

if (existsSync('dist/index.html')) {
  const pages = describePages(readSite('dist', readBuiltOrigin('dist')));
  console.log(
    process.argv.includes('--json') ? JSON.stringify(pages, null, 2) : formatReport(pages),
  );
} else {
  console.error('There is no built site: run npm run build first.');
  process.exitCode = 1;
}
