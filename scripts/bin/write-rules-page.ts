/** `npm run docs:rules`: writes `docs/rules.md` from the table of rules. */
import { writeFileSync } from 'node:fs';
import { formatRulesPage } from '../checks/report/format-rules-page.ts';

writeFileSync('docs/rules.md', formatRulesPage());
