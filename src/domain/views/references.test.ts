import { expect, test } from 'vitest';
import { parseBody } from '../../entries/parsing/parse-body.ts';
import { exampleSources } from '../../components/examples/article.ts';
import { sourceSchema } from '../../model/source.ts';
import { orderByCitation } from './references.ts';

const sources = exampleSources.slice(0, 4).map((source) => sourceSchema.parse(source));
const order = (body: string) =>
  orderByCitation(sources, { text: parseBody(body) }).map(({ id }) => id);

test('orders sources by their first citation, in any block and with any quotes', () => {
  expect(
    order(
      `One.<Cite source='example-3' /> Two.<Cite source="example-1" /> Three.<Cite source="example-3" />\n\n<OutOf100 count="1" label="did" source="example-2" />`,
    ),
  ).toEqual(['example-3', 'example-1', 'example-2', 'example-4']);
});

test('ignores citations within code', () => {
  expect(order('`<Cite source="example-4" />`')).toEqual([
    'example-1',
    'example-2',
    'example-3',
    'example-4',
  ]);
});

test('fields count where the page shows them: above the text, or before its closing section', () => {
  const point = (id: string) => [{ text: 'So.', sources: [id] }];
  const text = parseBody(
    '## A\n\nOne.<Cite source="example-3" />\n\n## B\n\nTwo.<Cite source="example-1" />',
  );
  const page = { above: point('example-4'), text, beforeClosing: point('example-2') };
  expect(orderByCitation(sources, page).map(({ id }) => id)).toEqual([
    'example-4',
    'example-3',
    'example-2',
    'example-1',
  ]);
});
