import type { Graph } from 'schema-dts';
import { expect, test } from 'vitest';
import { serializeGraph } from './graph.ts';

test('no text of a page can end the script that the graph stands in', () => {
  const graph: Graph = {
    '@context': 'https://schema.org',
    '@graph': [{ '@type': 'WebPage', name: '</script><script>alert(1)</script>' }],
  };
  const text = serializeGraph(graph);
  expect(text).not.toContain('<');
  expect(JSON.parse(text)).toEqual(graph);
});
