import { describe, expect, it } from 'vitest';
import { checkAgreement } from './check-agreement.ts';

const origin = 'https://library.example.org';

function page(file: string, ...nodes: object[]) {
  return { file, jsonLd: { '@context': 'https://schema.org', '@graph': nodes } };
}

describe('the pages that describe one thing', () => {
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

  it('may say less of it than its own page, whichever is read first', () => {
    expect(messages(mention({ name, alternateName: 'Rub' }), own)).toEqual([]);
    expect(messages(own, mention({ name }))).toEqual([]);
  });

  it('must not say what its own page does not', () => {
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

  it('must say all the same where it has no page of its own', () => {
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

  it('are only advised where it is the work of others', () => {
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
