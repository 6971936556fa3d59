import { add, article, replace, type PlantedFault } from './planted-fault.ts';

/** Faults in which the page and its JSON-LD disagree about one fact. */
const falsehoods: Record<string, PlantedFault['plant']> = {
  'another title': replace(/(<h1[^>]*>)[^<]*/, '$1Massage cures neck pain'),
  'another day': replace(/(<time datetime=")[^"]*/g, '$12026-01-01'),
  'another telephone number': replace(/href="tel:[^"]*"/g, 'href="tel:+13105550100"'),
  'an author who is not on the page': replace(
    /"author":\{[^}]*\}/,
    '"author":{"@type":"Person","name":"Ana Example"}',
  ),
  'a reviewer of whom the JSON-LD knows nothing': add('<p>Medically reviewed by Ana Example</p>'),
  'a source with another address': replace(
    /(<li id="source-[^>]*>[^<]*<a href=")[^"]*/,
    '$1https://doi.org/10.1000/other',
  ),
  'a source with another title': replace(
    /(<li id="source-[^>]*>[^<]*<a [^>]*>)[^<]*/,
    '$1Another trial',
  ),
  'a statement on the treatment that is not on the page': replace(
    /("howPerformed":\[")[^"]*/,
    '$1You sleep through it.',
  ),
  'a next step that leads elsewhere': replace(
    /("urlTemplate":")tel:[^"]*/,
    '$1https://booking.example/',
  ),
};

export const plantedFalsehoods: PlantedFault[] = Object.entries(falsehoods).map(
  ([title, plant]) => ({ title, check: 'facts', file: article, plant }),
);
