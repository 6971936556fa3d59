import { expect, test } from 'vitest';
import { parseBody } from '../../entries/parsing/parse-body.ts';
import { exampleSources } from '../../components/examples/article.ts';
import { sourceSchema } from '../../model/source.ts';
import { orderByCitation } from './references.ts';

const sources = exampleSources.slice(0, 4).map((source) => sourceSchema.parse(source));
const order = (body: string) => orderByCitation(sources, parseBody(body)).map(({ id }) => id);

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
