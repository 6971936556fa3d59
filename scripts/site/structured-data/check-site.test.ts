import { describe, expect, it } from 'vitest';
import { checkSite } from './check-site.ts';
import { loadVocabulary } from './load-vocabulary.ts';

const vocabulary = loadVocabulary();
const origin = 'https://library.example.org';
const id = `${origin}/#clinic`;

function page(file: string, ...nodes: object[]) {
  return { file, jsonLd: { '@context': 'https://schema.org', '@graph': nodes } };
}

describe('the graphs of a site', () => {
  it('may define the same thing on every page', () => {
    const pages = [
      page('a.html', {
        '@type': ['MedicalClinic', 'LocalBusiness'],
        '@id': id,
        name: 'The clinic',
      }),
      page('b.html', {
        '@id': id,
        name: 'The clinic',
        '@type': ['LocalBusiness', 'MedicalClinic'],
      }),
    ];
    expect(checkSite(pages, vocabulary, origin)).toEqual([]);
  });

  it('must agree on what kind of thing an @id is', () => {
    const pages = [
      page('a.html', { '@type': 'MedicalClinic', '@id': id }),
      page('b.html', { '@type': 'Thing', subjectOf: { '@type': 'Article', '@id': id } }),
    ];
    expect(checkSite(pages, vocabulary, origin)).toMatchInlineSnapshot(`
      [
        {
          "field": "@graph[0].subjectOf.@type",
          "file": "b.html",
          "fix": "Give it the same @type on every page, or another @id if it is another thing.",
          "message": ""https://library.example.org/#clinic" has the type Article here, but MedicalClinic in a.html.",
          "severity": "error",
        },
      ]
    `);
  });

  it('must each define what they point to, whatever other pages define', () => {
    const pages = [
      page('a.html', { '@type': 'MedicalClinic', '@id': id }),
      page('b.html', { '@type': 'WebPage', name: 'Page', publisher: { '@id': id } }),
    ];
    expect(checkSite(pages, vocabulary, origin)).toMatchInlineSnapshot(`
      [
        {
          "field": "@graph[0].publisher",
          "file": "b.html",
          "fix": "Define it in the graph with its @type and name, or remove the reference.",
          "message": "Nothing on this page defines the @id "https://library.example.org/#clinic".",
          "severity": "error",
        },
      ]
    `);
  });

  it('are each checked, also where one is no graph at all', () => {
    const pages = [{ file: 'a.html', jsonLd: undefined }, page('b.html', { '@type': 'WebPage' })];
    expect(checkSite(pages, vocabulary, origin).map(({ file }) => file)).toEqual([
      'a.html',
      'b.html',
    ]);
  });

  it('leave two definitions on one page to the check of that page', () => {
    const twice = page('a.html', { '@type': 'Person', '@id': id }, { '@type': 'Place', '@id': id });
    expect(checkSite([twice], vocabulary, origin).map(({ field }) => field)).toEqual([
      '@graph[1].@id',
    ]);
  });
});
