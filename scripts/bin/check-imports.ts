/**
 * `npm run check:imports`: which folder imports from which, the highest floor first. It fails where an
 * arrow leads up, or files or folders form a circle.
 */
import { findFaults, formatGraph } from '../checks/imports/check-imports.ts';
import { readImportGraph } from '../checks/imports/import-graph.ts';

const graph = readImportGraph(process.cwd());
const faults = findFaults(graph);
console.log([formatGraph(graph), ...faults].join('\n'));
if (faults.length > 0) process.exitCode = 1;
else console.log('\nNo arrow leads up, and there are no circles.');
