import { globSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';

/** The files that each file imports, by path from the project root. */
export type ImportGraph = ReadonlyMap<string, ReadonlySet<string>>;

const importSource = /(?:\bfrom|\bimport)\s*\(?\s*'(\.[^'?]+)/g;

/** Tests and their helpers may import anything, so they are not part of the graph. */
const isTest = (file: string) =>
  /\.test\.ts$|\/(?:testing|fixtures)\//.test(file) || file.startsWith('src/tests/');

/** Reads the relative imports of the project's code, types included. */
export function readImportGraph(root: string): ImportGraph {
  const files = globSync('{src,admin,scripts}/**/*.{ts,astro,mjs}', { cwd: root })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !isTest(file))
    .sort();
  const known = new Set(files);
  return new Map(
    files.map((file) => {
      const text = readFileSync(join(root, file), 'utf8');
      const targets = [...text.matchAll(importSource)]
        .map(([, source = '']) => posix.join(dirname(file), source))
        .filter((target) => known.has(target) && target !== file);
      return [file, new Set(targets)];
    }),
  );
}

/** The graph by folder, without imports within a folder. */
export function groupByFolder(graph: ImportGraph): ImportGraph {
  const folders = new Map<string, Set<string>>();
  for (const [file, targets] of graph) {
    const from = dirname(file);
    const found = folders.get(from) ?? new Set();
    for (const target of targets) if (dirname(target) !== from) found.add(dirname(target));
    folders.set(from, found);
  }
  return folders;
}

/**
 * Finds the circles of a graph: its strongly connected components of more than one node.

 *
 * @see https://en.wikipedia.org/wiki/Tarjan%27s_strongly_connected_components_algorithm
 */
export function findCircles(graph: ImportGraph): string[][] {
  const order = new Map<string, number>();
  const stack: string[] = [];
  const circles: string[][] = [];
  const visit = (node: string): number => {
    let low = order.size;
    order.set(node, low);
    stack.push(node);
    for (const next of graph.get(node) ?? []) {
      if (!order.has(next)) low = Math.min(low, visit(next));
      else if (stack.includes(next)) low = Math.min(low, order.get(next) ?? low);
    }
    if (low === order.get(node)) {
      const group = stack.splice(stack.indexOf(node));
      if (group.length > 1) circles.push(group.sort());
    }
    return low;
  };
  for (const node of graph.keys()) if (!order.has(node)) visit(node);
  return circles;
}
