import { expect, test } from 'vitest';
import { parseBody } from '../../entries/parsing/parse-body.ts';
import type { References } from './references.ts';
import { divideText, viewText } from './text.ts';

const nothing: References = { sources: [], callsToAction: [], glossary: [], 'urgent-advice': [] };
const term = (slug: string) => ({
  slug,
  data: { term: slug, definition: `What a ${slug} is.`, alsoKnownAs: [] },
});
const references: References = { ...nothing, glossary: [term('disc'), term('nerve')] };
const view = (body: string, given = references) => viewText(parseBody(body), given);

test('gives each heading its own id and lists second-level headings as sections', () => {
  const { nodes, sections } = view('## Risks\n\n### *Rare* risks\n\n## Risks');
  expect(sections).toEqual([
    { id: 'risks', name: 'Risks' },
    { id: 'risks-1', name: 'Risks' },
  ]);
  expect(nodes.filter((node) => typeof node === 'object')).toMatchObject([
    { tag: 'h2', attributes: { id: 'risks' } },
    { tag: 'h3', attributes: { id: 'rare-risks' } },
    { tag: 'h2', attributes: { id: 'risks-1' } },
  ]);
});

test('resolves the attributes of a block and includes its children', () => {
  expect(view('A <Term id="disc">disc</Term> here.').nodes).toEqual([
    {
      tag: 'p',
      attributes: {},
      children: [
        'A ',
        {
          block: 'Term',
          props: { id: { ...term('disc'), isFirst: true } },
          children: ['disc'],
        },
        ' here.',
      ],
    },
  ]);
});

test('marks the first occurrence of a glossary word in each text', () => {
  const body = '<Term id="disc">A</Term>, <Term id="nerve">b</Term>, <Term id="disc">c</Term>';
  const isFirst = () => JSON.stringify(view(body)).match(/"isFirst":(?:true|false)/g);
  const expected = ['"isFirst":true', '"isFirst":true', '"isFirst":false'];
  expect(isFirst()).toEqual(expected);
  expect(isFirst()).toEqual(expected);
});

test('omits a call to action that leads nowhere yet', () => {
  expect(view('<CallToAction id="call" />').nodes).toMatchObject([
    { block: 'CallToAction', props: { id: undefined } },
  ]);
});

test('keeps punctuation on the line of the block before it', () => {
  const [paragraph] = view('A (<Term id="disc">disc</Term>), here.').nodes;
  expect(paragraph).toMatchObject({
    children: [
      'A (',
      { tag: 'span', attributes: { class: 'unbroken' }, children: [{ block: 'Term' }, '),'] },
      ' here.',
    ],
  });
});

test.each(['<Gone />', '<constructor />', '<Fragment set:html="<b>x</b>" />'])(
  'rejects a block that does not exist: %s',
  (body) => {
    expect(() => view(body)).toThrow('There is no block');
  },
);

test.each([
  '<Cite source="nobody" />',
  '<Term id="gone">gone</Term>',
  '<UrgentAdvice id="gone" />',
])('rejects a block that names something the page does not have: %s', (body) => {
  expect(() => view(body)).toThrow('which the page does not have');
});

test('drops code and attributes that are not in the registry', () => {
  const { nodes } = view(
    'Before {globalThis.ran = true} after\n\nexport const ran = (globalThis.ran = true)\n\n<Callout tone="tip" set:html="<b>x</b>" title={globalThis.ran}>\n\nText\n\n</Callout>',
  );
  expect(JSON.stringify(nodes)).not.toContain('globalThis');
  expect(nodes.at(-1)).toMatchObject({ block: 'Callout', props: { tone: 'tip' } });
  expect(JSON.stringify(nodes)).not.toContain('set:html');
  expect(globalThis).not.toHaveProperty('ran');
});

test('divides a text before its last section', () => {
  const { body, closing } = divideText(view('A.\n\n## B\n\nC.\n\n## D\n\nE.[^1]\n\n[^1]: F.'));
  expect(body.sections.map(({ name }) => name)).toEqual(['B', 'Footnotes']);
  expect(closing.sections).toEqual([{ id: 'd', name: 'D' }]);
  expect(closing.nodes[0]).toMatchObject({ tag: 'h2' });
});

test.each(['A.', 'A.\n\n## B\n\nC.'])(
  'keeps a text of fewer than two sections whole: %o',
  (source) => {
    const whole = view(source);
    const { body, closing } = divideText(whole);
    expect(body).toEqual(whole);
    expect(closing).toEqual({ nodes: [], sections: [] });
  },
);
