/**
 * `npm run check:sources [-- --json]`: prints the sources of each page by kind, year and country, and the
 * oldest one. Never fails: the editor decides what is balanced.
 */
import { readContent } from '../../src/entries/read-content.ts';
import { chooseBuildDay } from '../../src/domain/days.ts';
import { describeSources, formatSources } from '../checks/sources/describe-sources.ts';

const today = chooseBuildDay(process.env.BUILD_DAY, new Date());
const pages = describeSources(readContent(process.cwd(), today));
console.log(
  process.argv.includes('--json') ? JSON.stringify(pages, null, 2) : formatSources(pages),
);
