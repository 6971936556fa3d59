import { describe, expect, test } from 'vitest';
import { readSitePages } from './sites/test-site.ts';

interface GraphNode {
  '@type': string;
  [property: string]: unknown;
}

const pages = readSitePages().filter(({ path }) => path !== '/404.html');

function readGraph(html: string): GraphNode[] {
  const [, json = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html) ?? [];
  return (JSON.parse(json) as { '@graph': GraphNode[] })['@graph'];
}

describe('the graph of the massage article', () => {
  const page = pages.find(({ path }) => path === '/treatments/massage-for-neck-pain/');
  const graph = readGraph(page?.html ?? '');
  const types = graph.map((node) => node['@type']);

  test('describes the page, the treatment, the condition, the sources, the breadcrumbs, the site and the clinic', () => {
    for (const type of [
      'MedicalWebPage',
      'MedicalTherapy',
      'MedicalCondition',
      'MedicalScholarlyArticle',
      'BreadcrumbList',
      'WebSite',
      'MedicalClinic',
    ]) {
      expect(types).toContain(type);
    }
  });

  test('names no reviewer and no person as author, since the article has none', () => {
    const text = JSON.stringify(graph);
    expect(text).not.toContain('reviewedBy');
    expect(text).not.toContain('lastReviewed');
    expect(types).not.toContain('Person');
  });

  test('cites each source of the page', () => {
    const cited = graph.find((node) => node['@type'] === 'MedicalWebPage')?.citation as unknown[];
    const listed = page?.html.match(/<li id="source-/g) ?? [];
    expect(cited).toHaveLength(listed.length);
    expect(listed.length).toBeGreaterThan(5);
  });
});
