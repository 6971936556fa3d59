/**
 * `npm run check:sources [-- --json]`: what each page rests on, by kind, year and country, and its oldest
 * source. It never fails: the balance is the editor's to judge.
 */
import { readContent } from '../../src/entries/read-content.ts';
import { chooseBuildDay } from '../../src/domain/days.ts';
import { describeSources, formatSources } from '../checks/sources/describe-sources.ts';

const today = chooseBuildDay(process.env.BUILD_DAY, new Date());
const pages = describeSources(readContent(process.cwd(), today));
console.log(
  process.argv.includes('--json') ? JSON.stringify(pages, null, 2) : formatSources(pages),
);
