/**
 * A second opinion on the JSON-LD: Adobe's validator knows the requirements of Google's rich results, and
 * implements schema.org independently. It uses our copy of the vocabulary, so that tests need no network.
 */
import Validator from '@adobe/structured-data-validator';
import { expect, test } from 'vitest';
import { parseElements } from '../../scripts/checks/site/elements.ts';
import { listGraphNodes, readPageJson } from '../../scripts/checks/site/page-json.ts';
import { loadVocabulary } from '../../scripts/checks/site/structured-data/load-vocabulary.ts';
import type { GraphNode } from '../../scripts/checks/site/structured-data/nodes.ts';
import { readSitePages } from './sites/test-site.ts';

const validator = new Validator({ '@graph': describeVocabulary() });
const pages = readSitePages().filter(({ path }) => path !== '/404.html');

/** Returns the vocabulary in the format of schema.org, with the parts that the validator reads. */
function describeVocabulary(): object[] {
  const { types, properties } = loadVocabulary();
  const refer = (names: readonly string[]) => names.map((name) => ({ '@id': `schema:${name}` }));
  return [
    ...[...types].map(([name, { ancestors }]) => ({
      '@id': `schema:${name}`,
      '@type': 'rdfs:Class',
      'rdfs:subClassOf': refer([...ancestors].filter((type) => type !== name)),
    })),
    ...[...properties].map(([name, { domains }]) => ({
      '@id': `schema:${name}`,
      '@type': 'rdf:Property',
      'schema:domainIncludes': refer(domains),
    })),
  ];
}

function readNodes(html = ''): GraphNode[] {
  return listGraphNodes(readPageJson(parseElements(html)));
}

async function validate(nodes: readonly GraphNode[]): Promise<string[]> {
  const byType = Object.groupBy(nodes, (node) => String(node['@type']));
  const issues = await validator.validate({ jsonld: structuredClone(byType) });
  return issues.map(({ severity, rootType, issueMessage }) =>
    [severity, rootType, issueMessage].join(' '),
  );
}

test('accepts the graph of every page', async () => {
  const issues = await Promise.all(
    pages.map(async ({ path, html }) =>
      (await validate(readNodes(html))).map((issue) => `${path} ${issue}`),
    ),
  );
  expect(pages.length).toBeGreaterThan(20);
  expect(issues.flat()).toEqual([]);
});

test('rejects a property that schema.org does not have', async () => {
  const [first = {}] = readNodes(pages[0]?.html);
  expect(await validate([{ ...first, indication: 'pain' }])).toEqual([
    expect.stringContaining('indication'),
  ]);
});
