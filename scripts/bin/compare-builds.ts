/**
 * `npm run compare:builds -- <before> <after> [--ignore-hashes]`: prints every file in which two built
 * sites differ, with the first difference. Ends with code 1 if there is one.
 */
import { parseArgs } from 'node:util';
import { compareBuilds } from '../checks/site/compare-builds.ts';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { 'ignore-hashes': { type: 'boolean', default: false } },
});
const [before, after] = positionals;
if (before === undefined || after === undefined) {
  console.error('Usage: npm run compare:builds -- <before> <after> [--ignore-hashes]');
  process.exit(2);
}

const ignoreHashes = values['ignore-hashes'];
const differences = await compareBuilds(before, after, { ignoreHashes });
for (const { file, what } of differences) console.log(`${file} ${what}`);
const pages = differences.filter(({ file }) => file.endsWith('.html')).length;
const note = ignoreHashes ? ' (hashes in the names of assets ignored)' : '';
console.log(`${differences.length} files differ, ${pages} of them pages${note}.`);
process.exitCode = differences.length === 0 ? 0 : 1;
