/**
 * `npm run check:change -- <clone>`: whether a change may be made by those who make it. Where it is to
 * content alone, that content takes the place of this project's own, so that the checks of this
 * (trusted) branch judge it; nothing of the change is ever run. The variables are those of the workflow
 * `.github/workflows/editors.yml`; the step's output `content` says whether there is content to judge.
 */
import { appendFileSync, cpSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { checkChange, contentIsGone, isContentOnly } from '../checks/pull-request/check-change.ts';
import { listChanges } from '../checks/pull-request/list-changes.ts';
import { printReport } from '../checks/report/print-report.ts';

const [clone = '.'] = process.argv.slice(2);
const { BASE = '', HEAD = '', AUTHOR = '', PUSHER = '', DEVELOPERS = '' } = process.env;

const files = listChanges(clone, BASE, HEAD);
const diagnostics = checkChange(
  files,
  [...new Set([AUTHOR, PUSHER])],
  DEVELOPERS.split(/[\s,]+/).filter(Boolean),
);
const changed = join(clone, 'content');
if (!existsSync(changed)) diagnostics.push(contentIsGone);
printReport('the change', diagnostics);

const judged = diagnostics.length === 0 && isContentOnly(files);
if (judged) {
  rmSync('content', { recursive: true });
  cpSync(changed, 'content', { recursive: true, verbatimSymlinks: true });
}
const { GITHUB_OUTPUT: outputs } = process.env;
if (outputs) appendFileSync(outputs, `content=${judged}\n`);
