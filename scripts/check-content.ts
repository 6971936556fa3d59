/** `npm run check:content [-- --json]`: checks `content/` and exits with 1 where there is an error. */
import { checkContent } from './content/check-content.ts';
import { printReport } from './report/print-report.ts';

printReport('content', await checkContent(process.cwd()));
