import { beforeAll, describe, expect, test } from 'vitest';
import { extractText, getDocumentProxy } from 'unpdf';
import { pageTypes } from './sites/page-types.ts';
import { useSiteBrowser } from './browser/site-browser.ts';

const { visit } = useSiteBrowser();

/** Returns the printed text of a page, sheet by sheet, with single spaces. */
function print(path: string): Promise<string[]> {
  return visit(path, {}, async (page) => {
    const pdf = await page.pdf({ format: 'Letter' });
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)));
    return text.map((sheet) => sheet.replaceAll(/\s+/g, ' '));
  });
}

describe('a printed article', () => {
  let sheets: string[];
  let text: string;

  beforeAll(async () => {
    sheets = await print(pageTypes.article);
    text = sheets.join(' ');
  });

  test('contains the text from the first word to the last', () => {
    expect(text).toContain('Massage may ease long-lasting neck pain for some weeks');
    expect(text).toContain('Neck pain that goes on for months can wear you down.');
    expect(text).toContain('A review of many trials found about the same pain relief with either.');
  });

  test('contains the dangers, the dates and the state of its review', () => {
    expect(text).toContain('Call 911 or go to the emergency room now');
    expect(text).toContain('Published November 23, 2026');
    expect(text).toContain('Not yet reviewed by a clinician.');
  });

  test('contains the sources with their addresses', () => {
    expect(text).toContain('Randomized Trial of Therapeutic Massage for Chronic Neck Pain');
    expect(text.replaceAll(' ', '')).toContain('<https://doi.org/10.1370/afm.1602>');
  });

  test('contains the telephone number', () => {
    expect(text).toContain('(310) 828-7757');
  });

  test('explains glossary words in place', () => {
    expect(text).toMatch(/sham \(A pretend treatment\./);
  });

  test('contains no controls', () => {
    for (const words of [
      'Skip to the text',
      'On this page',
      'Glossary',
      '›',
      'Print this page',
      'Browse the library',
    ])
      expect(text).not.toContain(words);
  });

  test('has the questions for the doctor on a separate sheet', () => {
    const sheet = sheets.find((it) => it.includes('Questions to ask your doctor')) ?? '';
    expect(sheet).toMatch(/^ ?Questions to ask your doctor/);
    expect(sheet).toContain('Which signs mean that I should stop and call you?');
    expect(sheet).not.toContain('Questions people ask');
  });
});

test('a printed condition shows its folded content', async () => {
  const text = (await print(pageTypes.condition)).join(' ');
  expect(text).toContain('New loss of sexual function');
  expect(text).toContain('say that you fear cauda equina syndrome.');
  expect(text).toContain('You are losing weight and do not know why');
});
