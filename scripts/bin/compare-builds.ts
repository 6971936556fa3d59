/**
 * `npm run compare:builds -- <before> <after> [--ignore-assets]`: lists the files in which two built sites
 * differ, each with its first difference. Exits with code 1 if there are any.
 */
import { parseArgs } from 'node:util';
import { compareBuilds } from '../checks/site/compare-builds.ts';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { 'ignore-assets': { type: 'boolean', default: false } },
});
const [before, after] = positionals;
if (before === undefined || after === undefined) {
  console.error('Usage: npm run compare:builds -- <before> <after> [--ignore-assets]');
  process.exit(2);
}

const ignoreAssets = values['ignore-assets'];
const differences = await compareBuilds(before, after, { ignoreAssets });
for (const { file, difference } of differences) console.log(`${file} ${difference}`);
const pages = differences.filter(({ file }) => file.endsWith('.html')).length;
const note = ignoreAssets ? ' (ignoring stylesheets and scripts)' : '';
console.log(`${differences.length} files differ, ${pages} of them pages${note}.`);
process.exitCode = differences.length === 0 ? 0 : 1;
