import { describe, expect, it } from 'vitest';
import { checkAgreement } from './check-agreement.ts';

const origin = 'https://library.example.org';
const id = `${origin}/#clinic`;

function page(file: string, ...nodes: object[]) {
  return { file, jsonLd: { '@context': 'https://schema.org', '@graph': nodes } };
}

describe('the graphs of a site', () => {
  it('may all define the same thing', () => {
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
    expect(checkAgreement(pages, origin)).toEqual([]);
  });

  it('must agree on the type of an @id', () => {
    const pages = [
      page('a.html', { '@type': 'MedicalClinic', '@id': id }),
      page('b.html', { '@type': 'Thing', subjectOf: { '@type': 'Article', '@id': id } }),
    ];
    expect(checkAgreement(pages, origin)).toMatchInlineSnapshot(`
      [
        {
          "at": {
            "field": "@graph[0].subjectOf.@type",
          },
          "file": "b.html",
          "fix": "Give it the same @type on every page, or a different @id if it is a different thing.",
          "message": ""https://library.example.org/#clinic" has the type Article here, but MedicalClinic in a.html.",
          "severity": "error",
        },
      ]
    `);
  });

  it('are ignored if they are not graphs', () => {
    const pages = [{ file: 'a.html', jsonLd: undefined }, page('b.html', { '@type': 'WebPage' })];
    expect(checkAgreement(pages, origin)).toEqual([]);
  });

  it('are not compared with another definition on the same page, which checkGraph reports', () => {
    const twice = page('a.html', { '@type': 'Person', '@id': id }, { '@type': 'Place', '@id': id });
    expect(checkAgreement([twice], origin)).toEqual([]);
  });
});

describe('pages that describe the same thing', () => {
  const therapy = `${origin}/treatments/massage/#therapy`;
  const name = 'Massage';
  const own = page('/treatments/massage/', {
    '@type': 'MedicalTherapy',
    '@id': therapy,
    name,
    alternateName: ['Rub', 'Kneading'],
  });
  const mention = (node: object) =>
    page('/conditions/neck-pain/', { '@type': 'MedicalTherapy', '@id': therapy, ...node });
  const messages = (...pages: ReturnType<typeof page>[]) =>
    checkAgreement(pages, origin).map(({ severity, message }) => [severity, message]);

  it('may say less about it than its own page, in any order', () => {
    expect(messages(mention({ name, alternateName: 'Rub' }), own)).toEqual([]);
    expect(messages(own, mention({ name }))).toEqual([]);
  });

  it('must not say more about it than its own page', () => {
    expect(messages(mention({ name: 'Rubbing' }), own)).toMatchInlineSnapshot(`
      [
        [
          "error",
          ""https://library.example.org/treatments/massage/#therapy" has name "Rubbing" here, but not in /treatments/massage/.",
        ],
      ]
    `);
    expect(messages(own, mention({ name, alternateName: 'Stroking' }))).toMatchInlineSnapshot(`
      [
        [
          "error",
          ""https://library.example.org/treatments/massage/#therapy" has alternateName "Stroking" here, but not in /treatments/massage/.",
        ],
      ]
    `);
  });

  it('must say the same about a thing without a page of its own', () => {
    const pages = [{ name, jobTitle: 'Author' }, { name }].map((node, index) =>
      page(`/${index}/`, { '@type': 'Person', '@id': `${origin}/people/#ana`, ...node }),
    );
    expect(messages(...pages)).toMatchInlineSnapshot(`
      [
        [
          "error",
          ""https://library.example.org/people/#ana" has jobTitle "Author" in /0/, but not here.",
        ],
      ]
    `);
  });

  it('only cause a warning about the works of others', () => {
    const pages = ['A trial', 'A Trial'].map((title, index) =>
      page(`/${index}/`, { '@type': 'Article', '@id': 'https://doi.org/10.1/x', name: title }),
    );
    expect(messages(...pages)).toMatchInlineSnapshot(`
      [
        [
          "warning",
          ""https://doi.org/10.1/x" has name "A Trial" here, but not in /0/.",
        ],
      ]
    `);
  });
});
