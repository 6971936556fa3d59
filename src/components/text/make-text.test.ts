import { expect, test } from 'vitest';
import { parseBody } from '../../entries/parsing/parse-body.ts';
import { makeText } from './make-text.ts';

const Term = () => 'drawn';

/** The parts of Astro's JSX that matter here. */
interface Node {
  type: unknown;
  props: { children?: unknown } & Record<string, unknown>;
}

function draw(body: string): Node {
  return makeText(parseBody(body), { Term }).Content() as Node;
}

test('headings have ids of their own, and are listed', () => {
  const { headings } = makeText(parseBody('## Risks\n\n### *Rare* risks\n\n## Risks'), {});
  expect(headings).toEqual([
    { depth: 2, slug: 'risks', text: 'Risks' },
    { depth: 3, slug: 'rare-risks', text: 'Rare risks' },
    { depth: 2, slug: 'risks-1', text: 'Risks' },
  ]);
});

test('a block is drawn by the component of its name, with its values and what it holds', () => {
  const { props } = draw('A <Term id="disc">disc</Term> here.');
  expect(props.children).toMatchObject({
    type: 'p',
    props: { children: ['A ', { type: Term, props: { id: 'disc', children: 'disc' } }, ' here.'] },
  });
});

test('marks after a block stay on its line', () => {
  const { props } = draw('A (<Term id="disc">disc</Term>), here.');
  expect(props.children).toMatchObject({
    props: {
      children: [
        'A (',
        { type: 'span', props: { class: 'unbroken', children: [{ type: Term }, '),'] } },
        ' here.',
      ],
    },
  });
});

test.each(['<Gone />', '<constructor />', '<Fragment set:html="<b>x</b>" />'])(
  'a block that does not exist is refused: %s',
  (body) => {
    expect(() => draw(body)).toThrow('There is no block');
  },
);

test('what is no text is not drawn, and nothing of it is run', () => {
  const { props } = draw(
    'Before {globalThis.ran = true} after\n\nexport const ran = (globalThis.ran = true)',
  );
  expect(JSON.stringify(props)).not.toContain('globalThis');
  expect(globalThis).not.toHaveProperty('ran');
});
