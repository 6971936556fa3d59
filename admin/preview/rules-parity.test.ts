/** The CMS and the build read a text with parsers of their own. Here both hand it to the same rules. */
import fc from 'fast-check';
import type { MdastNode } from 'satteri';
import { describe, expect, test } from 'vitest';
import { listEntries } from '../../src/entries/content-library.ts';
import { readContent } from '../../src/entries/read-content.ts';
import { parseBody } from '../../src/entries/parsing/parse-body.ts';
import { guardArticle } from '../../src/entries/guard/guard-article.ts';
import type { Report, RuleContext } from '../../src/validation/rule.ts';
import { runRules } from '../../src/validation/rules/entry-rules.ts';
import { bodies } from '../testing/bodies.ts';
import { parseText } from './parse-text.ts';

/** A library in which every link and every relation leads nowhere. */
const nothing: RuleContext = {
  today: '2026-11-23',
  slugsOf: () => undefined,
  findPage: () => undefined,
  findNamesake: () => undefined,
  findClaimant: () => undefined,
};

const data = {
  sources: [{ id: 'a2020' }, { id: 'b2020' }],
  callsToAction: [
    { id: 'call', placement: 'end' },
    { id: 'ask', placement: 'in-text' },
    { id: 'book', placement: 'in-text' },
  ],
};

function findFaults(tree: MdastNode): Report[] {
  const entry = { collection: 'articles', slug: 'ice', data, tree } as const;
  return runRules(entry, nothing);
}

const findAsTheBuild = (body: string) => findFaults(parseBody(body));
const findAsTheCms = (body: string) => findFaults(parseText(body));

function expectSameReports(body: string): Report[] {
  const reports = findAsTheCms(body);
  expect(reports).toEqual(findAsTheBuild(body));
  return reports;
}

describe.each(['articles', 'conditions'] as const)('every text of content/%s', (name) => {
  const entries = listEntries(readContent('.', nothing.today), name);
  test.each(entries.map(({ slug, body }) => [slug, body.trim()]))('%s', (_, body) => {
    expectSameReports(body);
    // Without its sources each figure is found, wherever it stands.
    const reports = expectSameReports(body.replace(/<Cite [^>]*>/g, ''));
    expect(reports.some(({ message }) => message.startsWith('the figure'))).toBe(true);
  });
});

const cite = '<Cite source="a2020" />';

describe('planted faults', () => {
  test.each([
    ['in one trial', 'It helped.\nIn one trial, 228 "adults" had massage -- 39% got better...'],
    ['after a hard break', 'It helped.  \nIt took 3 weeks.\\\nIt took 4 weeks.'],
    ['in a list', `* It took 3 weeks${cite}\n* It took 4 weeks\n\n  It took 5 weeks.`],
    ['in a list of steps', '3. It took 3 weeks\n4. It took 4 weeks'],
    ['in a table', '| A | B |\n|---|---|\n| Massage | 39 of 100 |\n| None | **14** of 100 |'],
    ['in a callout', '<Callout tone="note">\n\nMost need 3 visits.\n\n</Callout>'],
    ['in a callout on one line', '<Callout tone="note">Most need 3 visits.</Callout>'],
    ['in a quotation', '> About 5 people got worse.\n> About 6 got better.'],
    ['in bold words and a link', 'It helped **39 people** and [40 people](/conditions/x/).'],
    ['in a word of the glossary', '- <Term id="x">3 discs of 4 patients</Term>\n- None'],
    ['in a note', 'It helped.[^1]\n\n[^1]: It took 3 weeks.'],
    ['behind signs', "It helped &lt;5 people, 5\\*, &amp; $20, it's 5'10\" tall."],
    ['behind a source', `It took 3 weeks. It helped.${cite} ${cite} It took 4 weeks.`],
    ['in a caption', '<Figure src="/media/a.png" alt="A" caption="It helps 39 of 100" />'],
    ['in a heading of a callout', '<Callout tone="tip" title="39 of 100">\n\nA.\n\n</Callout>'],
    [
      'calls to action',
      '<CallToAction id="call" />\n\n<CallToAction id="ask" />\n\nA.\n\n<CallToAction id="ask" />',
    ],
    ['words and advice', 'A <Term id="disk">disk</Term>.\n\n<UrgentAdvice id="fire" />'],
    ['blocks in one paragraph', `${cite} <Term id="disk">disk</Term>\n<Term id="y">b</Term>`],
    [
      'links',
      'See [it](/conditions/x/ "X"), [that][1] and ![a](/media/a.png).\n\n[1]: /treatments/none/',
    ],
    ['links in a list', '- See [it](/glossary/#disk).\n\n  And [it](/gone/).\n- [it](/gone/)'],
  ])('%s', (_, body) => {
    const text = `Words.\n\n${body}\n\nMore words.${cite}\n`;
    const places = expectSameReports(text).filter(({ at }) => 'line' in at);
    expect(places.length).toBeGreaterThan(0);
  });
});

test('texts of everything that an article may have, in every manner of writing it', () => {
  const figures = fc.constantFrom('39% of them', '3 weeks', '1 in 10', 'of 2014', 'none');
  const passes = (text: string) =>
    guardArticle(text, { file: 'content/articles/x.mdx', mediaFiles: () => true }).length === 0;
  let found = 0;
  fc.assert(
    fc.property(bodies, figures, (body, figure) => {
      const text = body.replace(/Neck pain/g, figure);
      if (!passes(text)) return;
      found += expectSameReports(text).length;
    }),
    { numRuns: 1000, seed: 7 },
  );
  expect(found).toBeGreaterThan(1000);
});
