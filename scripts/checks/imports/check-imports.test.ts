import { expect, test } from 'vitest';
import { findFaults } from './check-imports.ts';
import { readImportGraph } from './import-graph.ts';

const graphOf = (imports: Record<string, string[]>) =>
  new Map(Object.entries(imports).map(([file, targets]) => [file, new Set(targets)]));

test('no import of this project goes up or forms a circle', () => {
  expect(findFaults(readImportGraph(process.cwd()))).toEqual([]);
});

test('reports an import that goes up, circles of files and of folders, and a file on no floor', () => {
  const graph = graphOf({
    'src/model/a.ts': ['src/domain/b.ts'],
    'src/domain/b.ts': ['src/domain/c.ts'],
    'src/domain/c.ts': ['src/domain/b.ts'],
    'admin/preview/d.ts': ['admin/saving/e.ts'],
    'admin/saving/e.ts': [],
    'admin/saving/f.ts': ['admin/preview/g.ts'],
    'admin/preview/g.ts': [],
    'attic/h.ts': [],
  });
  expect(findFaults(graph)).toEqual([
    'attic/h.ts is on no floor of floors.ts.',
    'src/model/a.ts imports src/domain/b.ts, which is on a floor above.',
    'A circle: src/domain/b.ts, src/domain/c.ts.',
    'A circle: admin/preview, admin/saving.',
  ]);
});
