import { expect, test } from 'vitest';
import { checkFacts } from './check-facts.ts';
import { openPage } from './page.ts';

const origin = 'https://library.example';
const graph = {
  '@context': 'https://schema.org',
  '@graph': [
    {
      '@type': 'WebPage',
      '@id': `${origin}/a/#page`,
      name: 'Massage',
      publisher: { '@type': 'MedicalClinic', telephone: '+1-310-828-7757' },
    },
  ],
};

function check(more: string): string[] {
  const html = `<h1>Massage</h1><a href="tel:+13108287757">Call</a>${more}
    <script type="application/ld+json">${JSON.stringify(graph)}</script>`;
  return checkFacts(openPage('/a/', html, origin), origin).map(({ message }) => message);
}

test("accepts other organizations' numbers in the text, and the emergency number anywhere", () => {
  expect(
    check('<div class="prose"><p><a href="tel:+18002221222">Poison help</a></p></div>'),
  ).toEqual([]);
  expect(check('<footer><a href="tel:911">911</a></footer>')).toEqual([]);
});

test('rejects a number outside the text that is not in the JSON-LD', () => {
  expect(check('<footer><a href="tel:+18002221222">Call us</a></footer>')).toEqual([
    'the page shows the phone number "18002221222", which is not in the JSON-LD',
  ]);
});

test('rejects a statement about the treatment in the JSON-LD that the page does not show', () => {
  const entity = {
    '@type': 'MedicalTherapy',
    howPerformed: 'You lie still.',
    followup: 'Desk work, weeks 2 to 6: Half a day.',
  };
  const page = { ...graph['@graph'][0], mainEntity: entity };
  const html = (words: string) =>
    `<main><h1>Massage</h1><a href="tel:+13108287757">Call</a><p>${words}</p></main>
    <script type="application/ld+json">${JSON.stringify({ ...graph, '@graph': [page] })}</script>`;
  const find = (words: string) =>
    checkFacts(openPage('/a/', html(words), origin), origin).map(({ message }) => message);
  expect(find('You lie still.<sup>1</sup> Half a day.')).toEqual([]);
  expect(find('You lie still.')).toEqual([
    'the JSON-LD has the statement on the treatment "Desk work, weeks 2 to 6: Half a day.", which the page does not show',
  ]);
});
