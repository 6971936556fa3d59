import type { Graph } from 'schema-dts';
import { expect, test } from 'vitest';
import { serializeGraph } from './graph.ts';

test('escapes text that would end the script element of the graph', () => {
  const graph: Graph = {
    '@context': 'https://schema.org',
    '@graph': [{ '@type': 'WebPage', name: '</script><script>alert(1)</script>' }],
  };
  const text = serializeGraph(graph);
  expect(text).not.toContain('<');
  expect(JSON.parse(text)).toEqual(graph);
});
