import { describe, expect, it } from 'vitest';
import { checkAgreement } from './check-agreement.ts';

const id = 'https://library.example.org/#clinic';

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
      page('b.html', { '@type': ['LocalBusiness', 'MedicalClinic'], '@id': id }),
    ];
    expect(checkAgreement(pages)).toEqual([]);
  });

  it('must agree on what kind of thing an @id is', () => {
    const pages = [
      page('a.html', { '@type': 'MedicalClinic', '@id': id }),
      page('b.html', { '@type': 'Thing', subjectOf: { '@type': 'Article', '@id': id } }),
    ];
    expect(checkAgreement(pages)).toMatchInlineSnapshot(`
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

  it('agree on nothing where one is no graph at all', () => {
    const pages = [{ file: 'a.html', jsonLd: undefined }, page('b.html', { '@type': 'WebPage' })];
    expect(checkAgreement(pages)).toEqual([]);
  });

  it('leave two definitions on one page to the check of that page', () => {
    const twice = page('a.html', { '@type': 'Person', '@id': id }, { '@type': 'Place', '@id': id });
    expect(checkAgreement([twice])).toEqual([]);
  });
});
