import { describe, expect, test } from 'vitest';
import { formatDiagnostics } from '../report/format-diagnostics.ts';
import { readChanged, type Changes } from '../content/testing/content-tree.ts';
import { article, articleBody, articleFields } from '../content/testing/small-library.ts';
import { toDiagnostic } from './advice.ts';
import { adviseOnLanguage } from './advise-on-language.ts';
import { formatTable, sortReports } from './format-table.ts';

const path = 'content/articles/massage.mdx';

async function advise(changes: Changes): Promise<string> {
  const reports = adviseOnLanguage(await readChanged(changes));
  return formatDiagnostics(reports.flatMap(({ advice }) => advice.map(toDiagnostic)));
}

const adviseOnBody = (text: string) =>
  advise({ [path]: article({ body: `${articleBody}\n${text}\n` }) });

test('gives no advice on the small library', async () => {
  expect(await advise({})).toBe('');
});

test('only warns', async () => {
  const library = await readChanged({ [path]: article({ body: 'Click here. It cures pain.\n' }) });
  const diagnostics = adviseOnLanguage(library).flatMap(({ advice }) => advice.map(toDiagnostic));
  expect(diagnostics.length).toBeGreaterThan(0);
  expect(diagnostics.every(({ severity }) => severity === 'warning')).toBe(true);
});

const words = (count: number) => `${'word '.repeat(count - 1)}end.`;

describe('sentences and paragraphs', () => {
  test('reports a sentence of more than 20 words', async () => {
    expect(await adviseOnBody(words(21))).toMatchInlineSnapshot(`
      "content/articles/massage.mdx
        line 46, advice: a sentence has 21 words: "word word word word word word word word word word word word word word word word word word word word end."
          -> Make it two sentences of at most 20 words."
    `);
  });

  test('accepts a sentence of 20 words', async () => {
    expect(await adviseOnBody(words(20))).toBe('');
  });

  test('reports a long sentence in a field', async () => {
    const fields = articleFields.replace('It may help.', words(21));
    expect(await advise({ [path]: article({ fields }) })).toContain('keyPoints[0]');
  });

  test('reports a paragraph of more than 3 sentences', async () => {
    expect(await adviseOnBody('One is. Two is. Three is. Four is.')).toMatchInlineSnapshot(`
      "content/articles/massage.mdx
        line 46, advice: a paragraph has 4 sentences: "One is. Two is. Three is. Four is."
          -> Split it into paragraphs of at most 3 sentences."
    `);
  });

  test('does not count a heading as a sentence', async () => {
    expect(await adviseOnBody(`## ${words(21)}`)).toBe('');
  });
});

describe('reading grade', () => {
  const hard =
    'Physiotherapeutic rehabilitation necessitates individualized multidisciplinary consideration.';

  test('reports a page above grade 8, with its hardest sentences', async () => {
    expect(await adviseOnBody(Array(9).fill(`${hard}\n`).join('\n'))).toMatchInlineSnapshot(`
      "content/articles/massage.mdx
        line 1, advice: the page reads at grade 30.0, above grade 8
          -> Shorten sentences and choose shorter words. The hardest are: "Physiotherapeutic rehabilitation necessitates individualized multidisciplinary consideration." "Physiotherapeutic rehabilitation necessitates individualized multidisciplinary consideration." "Physiotherapeutic rehabilitation necessitates individualized multidisciplinary consideration."
        line 1, advice: 95% of the sentences have fewer than 8 words
          -> Join some of them so that their lengths vary."
    `);
  });

  const choppy = 'It may help. It is small. Try it now. Ask us first. ';

  test('reports a page below grade 5.5, and one with many short sentences', async () => {
    const found = await adviseOnBody(Array(4).fill(choppy.replaceAll('. ', '.\n\n')).join('\n\n'));
    expect(found).toMatch(/reads at grade -?[\d.]+, below grade 5.5/);
    expect(found).toMatch(/\d+% of the sentences have fewer than 8 words/);
  });

  test('counts medical names as plain words', async () => {
    const body = `${articleBody}\n${'She had anterior cervicothoracic spondylodesis.\n\n'.repeat(9)}`;
    const grade = async (changes: Changes) =>
      adviseOnLanguage(await readChanged(changes)).find(({ file }) => file.path === path)?.grade ??
      0;
    const plain = await grade({ [path]: article({ body }) });
    const named = await grade({
      [path]: article({
        body,
        fields: `${articleFields}alsoKnownAs:\n  - anterior cervicothoracic spondylodesis\n`,
      }),
    });
    expect(named).toBeLessThan(plain - 2);
  });
});

describe('medical words', () => {
  test('suggests a plain word', async () => {
    expect(await adviseOnBody('The prognosis is good.')).toMatchInlineSnapshot(`
      "content/articles/massage.mdx
        line 46, advice: "prognosis" is a medical word that is not explained first
          -> Write "what to expect", or put that before it."
    `);
  });

  test('reports a glossary word that is used before it is linked', async () => {
    expect(
      await adviseOnBody(
        'A herniated disc is common. A <Term id="herniated-disc">herniated disc</Term>.',
      ),
    ).toMatchInlineSnapshot(`
      "content/articles/massage.mdx
        line 46, advice: "herniated disc" is a medical word that is not explained first
          -> Write <Term id="herniated-disc">herniated disc</Term> where it first appears."
    `);
  });

  test('accepts a glossary word after it is linked', async () => {
    expect(
      await adviseOnBody('A <Term id="herniated-disc">disc</Term>.\n\nA Herniated disc is common.'),
    ).toBe('');
  });

  test('accepts a glossary word that links to a page, and counts it as explained from there on', async () => {
    expect(
      await adviseOnBody('A [herniated disc](/conditions/neck-pain/).\n\nA herniated disc.'),
    ).toBe('');
    expect(await adviseOnBody('A [herniated disc](https://example.org/).')).toContain('advice');
  });

  test('accepts a glossary word on a page with that word in its title', async () => {
    const fields = articleFields.replace('title: Massage', 'title: Massage for a herniated disc');
    expect(
      await advise({
        [path]: article({ fields, body: `${articleBody}\nA herniated disc hurts.\n` }),
      }),
    ).toBe('');
  });

  test('ignores a medical word within another word', async () => {
    expect(await adviseOnBody('Posteriority and non-chronic things.')).toBe('');
  });
});

describe('phrases', () => {
  test.each([
    ['a link text without meaning', 'To book, [Click here](/conditions/neck-pain/).'],
    ['the promise of a cure', 'Massage cures neck pain.'],
    ['a guarantee', 'Relief is guaranteed.'],
    ['praise of the clinic', 'We are a world-class clinic with the best surgeons.'],
    ['a superlative', 'Ask our leading experts.'],
  ])('reports %s', async (_, text) => {
    expect(await adviseOnBody(text)).toMatch(/says nothing|promises|praises/);
  });

  test('suggests an honest verb for the promise of a cure', async () => {
    expect(await adviseOnBody('Massage cures neck pain.')).toMatchInlineSnapshot(`
      "content/articles/massage.mdx
        line 46, advice: "cures" promises more than anyone can keep: "Massage cures neck pain."
          -> Write "may ease" or "may help", with what studies found."
    `);
  });

  test.each([
    'There is no cure.',
    'It does not cure the pain.',
    'No pain medicine cures back pain.',
  ])('accepts honest statements: %s', async (text) => {
    expect(await adviseOnBody(text)).toBe('');
  });
});

test('lists the hardest page first', async () => {
  const body = 'Individualized multidisciplinary rehabilitation necessitates consideration.\n';
  const library = await readChanged({ [path]: article({ body }) });
  const pages = adviseOnLanguage(library).filter(({ grade }) => grade !== undefined);
  expect(formatTable(sortReports(pages.reverse()))).toMatchInlineSnapshot(`
    "grade  choppy  long sentences  long paragraphs  medical words  phrases  page
      4.8       0               0                0              0        0  content/articles/massage.mdx
      0.2       0               0                0              0        0  content/conditions/neck-pain.mdx"
  `);
});
