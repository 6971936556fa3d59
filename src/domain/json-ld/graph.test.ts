import type { Graph, MedicalWebPage } from 'schema-dts';
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

test('the types refuse what the vocabulary does not know', () => {
  // @ts-expect-error `indication` no longer exists.
  const removed: MedicalWebPage = { '@type': 'MedicalWebPage', indication: 'pain' };
  // @ts-expect-error a reviewer is a person or an organization, never a place.
  const place: MedicalWebPage = { '@type': 'MedicalWebPage', reviewedBy: { '@type': 'Place' } };
  expect([removed, place]).toHaveLength(2);
});
