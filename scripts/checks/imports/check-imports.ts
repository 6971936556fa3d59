import { floorOf, floors } from './floors.ts';
import { findCircles, groupByFolder, type ImportGraph } from './import-graph.ts';

/** Lists, as sentences, files on no floor, imports that go up, and circles of files or folders. */
export function findFaults(graph: ImportGraph): string[] {
  const unplaced = [...graph.keys()].filter((file) => floorOf(file) === -1);
  const up = [...graph].flatMap(([file, targets]) =>
    [...targets]
      .filter((target) => floorOf(target) > floorOf(file))
      .map((target) => `${file} imports ${target}, which is on a floor above.`),
  );
  const circles = [graph, groupByFolder(graph)].flatMap((each) =>
    findCircles(each).map((circle) => `A circle: ${circle.join(', ')}.`),
  );
  return [...unplaced.map((file) => `${file} is on no floor of floors.ts.`), ...up, ...circles];
}

/** Formats the graph by folder, grouped by floor, highest first. */
export function formatGraph(graph: ImportGraph): string {
  const folders = [...groupByFolder(graph)].sort(([a], [b]) => a.localeCompare(b, 'en'));
  return floors
    .map(({ name, holds }, floor) => {
      const own = folders.filter(([folder]) => floorOfFolder(folder, graph) === floor);
      const lines = own.map(([folder, targets]) =>
        `  ${folder} -> ${[...targets].sort().join(', ')}`.replace(/ -> $/, ''),
      );
      return [`${name}: ${holds}`, ...lines].join('\n');
    })
    .reverse()
    .join('\n\n');
}

/** The floor of the files directly in a folder, which all are on the same one. */
function floorOfFolder(folder: string, graph: ImportGraph): number {
  const file = [...graph.keys()].find(
    (each) => each.startsWith(`${folder}/`) && !each.slice(folder.length + 1).includes('/'),
  );
  return file === undefined ? -1 : floorOf(file);
}
