import { describe, expect, test } from 'vitest';
import { makeEditorBlocks, type BlockValues } from './editor-blocks.ts';

function find(name: string) {
  const block = makeEditorBlocks().find(({ id }) => id === name);
  if (!block) throw new Error(`there is no block ${name}`);
  return block;
}

/** What the form shows for a block that stands in a text. */
function read(name: string, text: string): BlockValues | undefined {
  const { pattern, fromBlock } = find(name);
  const match = pattern.exec(text);
  return match ? fromBlock(match) : undefined;
}

const examples: [string, BlockValues][] = [
  ['Callout', { tone: 'note', title: 'Good to know', children: 'One.\n\n* Two\n* Three' }],
  ['UrgentAdvice', { id: 'neck-fracture' }],
  ['Figure', { src: '/media/neck.jpg', alt: 'The neck', caption: 'From "Gray\'s" & others' }],
  ['Drawing', { name: 'disc-on-nerve', caption: 'A disc' }],
  ['OutOf100', { count: '39', label: 'were better', source: 'sherman2009' }],
  ['CallToAction', { id: 'call-us' }],
];

describe('a block of the text', () => {
  test('that stands alone is in the toolbar, under the name that editors know', () => {
    expect(makeEditorBlocks().map(({ id, label }) => [id, label])).toEqual([
      ['Callout', 'Callout'],
      ['UrgentAdvice', 'Urgent advice'],
      ['Figure', 'Picture with caption'],
      ['Drawing', 'Drawing of the library'],
      ['OutOf100', 'People out of 100'],
      ['CallToAction', 'Call to action'],
    ]);
  });

  test('has the fields of its attributes, and its text where it has one', () => {
    expect(find('Callout').fields.map(({ name, widget }) => [name, widget])).toEqual([
      ['tone', 'select'],
      ['title', 'string'],
      ['children', 'text'],
    ]);
    expect(find('UrgentAdvice').fields).toMatchObject([
      { name: 'id', widget: 'relation', collection: 'urgent-advice' },
    ]);
  });

  test.for(examples)('%s comes back from the text as it was written', ([name, values]) => {
    const text = find(name).toBlock(values);

    expect(read(name, text)).toEqual(values);
    expect(read(name, `${text}\n\nMore text.`)).toEqual(values);
    expect(find(name).toBlock(read(name, text))).toBe(text);
  });

  test('ends where its own closing tag stands', () => {
    const text = '<Callout tone="tip">\n\nOne.\n\n</Callout>';

    expect(read('Callout', `${text}\n\n${text}`)).toEqual({ tone: 'tip', children: 'One.' });
  });

  test('with a line break among its attributes is read too', () => {
    expect(read('UrgentAdvice', '<UrgentAdvice\n  id="neck-fracture"\n/>')).toEqual({
      id: 'neck-fracture',
    });
  });

  test.for([
    ['an attribute of no registry', 'CallToAction', '<CallToAction id="a" class="b" />'],
    ['an attribute that is code', 'CallToAction', '<CallToAction id={a} />'],
    ['more text on its line', 'CallToAction', '<CallToAction id="a" /> and so on'],
    ['text before it', 'CallToAction', 'See <CallToAction id="a" />'],
    ['no closing tag', 'Callout', '<Callout tone="tip">\n\nOne.'],
    ['a name that only begins alike', 'Callout', '<Callouts tone="tip">\n\nOne.\n\n</Callouts>'],
  ] as const)('with %s is left to the text as it is', ([, name, text]) => {
    expect(read(name, text)).toBeUndefined();
  });

  test('keeps quotation marks and what looks like an entity', () => {
    const caption = 'A "neck" & its &quot;disc&quot; &amp; more';
    const text = find('Figure').toBlock({ src: '/media/neck.jpg', caption });

    expect(text).toBe(
      '<Figure src="/media/neck.jpg" caption="A &quot;neck&quot; & its &amp;quot;disc&amp;quot; &amp;amp; more" />',
    );
    expect(read('Figure', text)?.caption).toBe(caption);
  });

  test('leaves out what was left empty, and keeps an attribute on one line', () => {
    const values = { src: ' /media/neck.jpg ', alt: '', caption: 'Two\nlines' };

    expect(find('Figure').toBlock(values)).toBe(
      '<Figure src="/media/neck.jpg" caption="Two lines" />',
    );
    expect(find('Callout').toBlock(undefined)).toBe('<Callout>\n\n\n\n</Callout>');
  });

  test('is shown in the preview as text, never as HTML', () => {
    expect(find('CallToAction').toPreview({ id: '<img src=x onerror="a">' })).toMatchInlineSnapshot(
      `"<pre>&lt;CallToAction id=&quot;&lt;img src=x onerror=&amp;quot;a&amp;quot;>&quot; /></pre>"`,
    );
  });
});
