/**
 * `npm run check:change -- <clone>`: checks that the people behind a change may make it. If the change
 * touches only content, that content replaces this project's own, so that the checks of this trusted
 * branch run on it. Code in the change never runs. `.github/workflows/editors.yml` sets the variables;
 * the step output `content` is true if there is content to check.
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

const replacesContent = diagnostics.length === 0 && isContentOnly(files);
if (replacesContent) {
  rmSync('content', { recursive: true });
  cpSync(changed, 'content', { recursive: true, verbatimSymlinks: true });
}
const { GITHUB_OUTPUT: outputs } = process.env;
if (outputs) appendFileSync(outputs, `content=${replacesContent}\n`);
