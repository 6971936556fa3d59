import { describe, expect, test } from 'vitest';
import {
  reportOfBody,
  reportOfFields,
} from '../../../scripts/checks/content/testing/content-tree.ts';

const cite = '<Cite source="sherman2014" />';

describe('a figure without a source', () => {
  test('in a sentence', async () => {
    expect(await reportOfBody('It helped.\nIn one trial, 228 adults had massage.'))
      .toMatchInlineSnapshot(`
      "content/articles/massage.mdx
        line 47: the figure "228 adults" has no source in its sentence: "In one trial, 228 adults had massage."
          -> Put <Cite source="…" /> at its end, or take the figure out. Sources of this page: sherman2014."
    `);
  });

  test.each([
    ['a percentage', 'It helped 39% of them.'],
    ['a list item', `* It took 3 weeks${cite}\n* It took 4 weeks`],
    ['a row of a table', `| A | B |\n|---|---|\n| Massage | 39 of 100 |`],
    ['a callout', '<Callout tone="note">\n\nMost need 3 visits.\n\n</Callout>'],
    ['a callout on one line', '<Callout tone="note">Most need 3 visits.</Callout>'],
    ['bold words that are a whole callout', '<Callout tone="tip">**3 visits**</Callout>'],
    ['a quotation', '> About 5 people got worse.'],
    ['bold words', 'It helped **39 people**.'],
    ['a link', 'It helped [39 people](/conditions/neck-pain/).'],
    ['a word of the glossary', 'It helped <Term id="herniated-disc">3 discs</Term> of 4 patients.'],
    ['the sentence after one with a source', `It helped.${cite} It took 3 weeks.`],
    ['the sentence before one with a source', `It took 3 weeks. It helped.${cite}`],
  ])('in %s', async (_, text) => {
    expect(await reportOfBody(text)).toContain('has no source in its');
  });

  test('in a caption, which cannot cite a source', async () => {
    expect(
      await reportOfBody('<Callout tone="note" title="It helps 39 of 100">\n\nA.\n\n</Callout>'),
    ).toMatchInlineSnapshot(`
      "content/articles/massage.mdx
        line 46:1: the figure "39 of 100" is where no source can be cited: "It helps 39 of 100"
          -> Say it in a sentence of the text, with its source."
    `);
  });

  test.each([
    ['the caption of a drawing', '<Drawing name="disc-on-nerve" caption="Pain fell by 50%" />'],
    ['what a picture shows', '<Figure src="/media/a.png" alt="Pain fell by 50%" />'],
    ['a caption in single quotes', "<Drawing name='disc-on-nerve' caption='Pain fell by 50%' />"],
  ])('in %s', async (_, text) => {
    expect(await reportOfBody(text)).toContain('the figure "50%" is where no source can be cited');
  });

  test('is accepted in an OutOf100 block, which names its source', async () => {
    const block = '<OutOf100 count="39" label="had 3 visits" source="sherman2014" />';
    expect(await reportOfBody(block)).toBe('');
  });

  test('in a row of a table', async () => {
    expect(await reportOfBody('| A | B |\n|---|---|\n| Massage | 39 of 100 |'))
      .toMatchInlineSnapshot(`
      "content/articles/massage.mdx
        line 48: the figure "Massage 39" has no source in its row: "Massage 39 of 100"
          -> Put <Cite source="…" /> at its end, or take the figure out. Sources of this page: sherman2014."
    `);
  });
});

describe('a figure with its source', () => {
  test.each([
    ['within the sentence', `In one trial${cite}, 228 adults had massage.`],
    ['directly after the full stop', `In one trial, 228 adults had massage.${cite} It helped.`],
    ['after a space', `In one trial, 228 adults had massage. ${cite} It helped.`],
    ['two sources', `It helped 39 of 100.${cite}${cite}`],
    ['a list item without a full stop', `* 39 of 100 people${cite}`],
    ['another cell of the row', `| A | B | C |\n|---|---|---|\n| 3 weeks | 4 | ${cite} |`],
    ['a callout on one line', `<Callout tone="note">Most need 3 visits.${cite}</Callout>`],
    ['the other side of a line end', `In one trial,\n228 adults had massage.${cite}`],
  ])('is accepted: %s', async (_, text) => {
    expect(await reportOfBody(text)).toBe('');
  });
});

test('accepts figures in headings, table headers and list markers', async () => {
  expect(
    await reportOfBody(
      '## The first 6 weeks\n\n| Week | 3 months |\n|---|---|\n| A | B |\n\n1. One\n2. Two',
    ),
  ).toBe('');
});

describe('a figure in a field with sources of its own', () => {
  const preparation = (point: string) => (fields: string) =>
    fields.replace('sources:\n', `preparation:\n  - ${point}\nsources:\n`);
  const timeline = (point: string) => (fields: string) =>
    fields.replace('sources:\n', `recoveryTimeline:\n  - milestone: driving\n${point}sources:\n`);

  test('is rejected without a source', async () => {
    expect(await reportOfFields(preparation('text: Eat nothing for 8 hours.')))
      .toMatchInlineSnapshot(`
      "content/articles/massage.mdx
        line 33, preparation[0].text: the figure "8 hours" has no source
          -> Add its source below it, or take the figure out. Sources of this page: sherman2014."
    `);
  });

  test('is rejected without a source as the week of a milestone', async () => {
    expect(await reportOfFields(timeline('    fromWeek: 2\n    text: Ask when.\n')))
      .toMatchInlineSnapshot(`
      "content/articles/massage.mdx
        line 34, recoveryTimeline[0].fromWeek: the figure "2" has no source
          -> Add its source below it, or take the figure out. Sources of this page: sherman2014."
    `);
  });

  test('is accepted with a source', async () => {
    const point = 'text: Eat nothing for 8 hours.\n    sources:\n      - sherman2014';
    expect(await reportOfFields(preparation(point))).toBe('');
    const weeks = '    fromWeek: 2\n    text: Ask.\n    sources:\n      - sherman2014\n';
    expect(await reportOfFields(timeline(weeks))).toBe('');
  });

  test('is the only reason for a source: words alone need none', async () => {
    expect(await reportOfFields(preparation('text: Ask what to eat.'))).toBe('');
  });
});
