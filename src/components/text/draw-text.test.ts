import { expect, test } from 'vitest';
import { drawText, type BlockComponents } from './draw-text.ts';

/** The parts of Astro's JSX that this test uses. */
interface Node {
  type: unknown;
  props: { children?: unknown } & Record<string, unknown>;
}

const Term = () => 'drawn';

test('renders a block with its component, props and children', () => {
  const text = drawText(
    [
      {
        tag: 'p',
        attributes: {},
        children: ['A ', { block: 'Term', props: { id: 1 }, children: ['disc'] }],
      },
    ],
    { Term } as unknown as BlockComponents,
  );
  expect((text() as Node).props.children).toMatchObject({
    type: 'p',
    props: { children: ['A ', { type: Term, props: { id: 1, children: 'disc' } }] },
  });
});
