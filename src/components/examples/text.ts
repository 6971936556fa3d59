import { calloutTones, drawings } from '../../model/taxonomies.ts';
import { exampleAdvice } from './library.ts';

/**
 * Returns a text with every block, as an editor would write it.
 *
 * @param cited Whether the page has sources that the text can cite.
 */
export function makeExampleText(cited: boolean): string {
  return [
    `A paragraph with [a link](/), **a strong word**, a word of the glossary (<Term id="sample">sample</Term>), the same again (<Term id="sample">sample</Term>) and a source.${cited ? ' <Cite source="example-1" />' : ''}`,
    '## Lists',
    '- A point with <Term id="specimen">a word that is explained</Term>.\n- Another point.',
    '1. A step.\n2. Another step.',
    '> Something that somebody said.',
    '## A table',
    '| One | Two |\n| --- | --- |\n| A cell | Another cell |',
    '## Blocks',
    ...Object.keys(calloutTones).map(
      (tone) => `<Callout tone="${tone}">\n\nA callout of the kind “${tone}”.\n\n</Callout>`,
    ),
    cited &&
      '<OutOf100 count="39" label="see this example" compareCount="14" compareLabel="see another" source="example-2" />',
    ...Object.keys(drawings).map((name) => `<Drawing name="${name}" />`),
    `<UrgentAdvice id="${exampleAdvice[0]?.slug}" />`,
    '<CallToAction id="appointment" />',
  ]
    .filter((part) => part !== false)
    .join('\n\n');
}
