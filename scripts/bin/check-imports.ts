/**
 * `npm run check:imports`: prints which folder imports which, highest floor first. Fails on an import
 * that goes up, and on a circle of files or folders.
 */
import { findFaults, formatGraph } from '../checks/imports/check-imports.ts';
import { readImportGraph } from '../checks/imports/import-graph.ts';

const graph = readImportGraph(process.cwd());
const faults = findFaults(graph);
console.log([formatGraph(graph), ...faults].join('\n'));
if (faults.length > 0) process.exitCode = 1;
else console.log('\nNo import goes up, and there are no circles.');
