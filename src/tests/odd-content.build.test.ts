/** Tests input that would crash a parser, and files in unusual but valid encodings, with the whole check. */
import { describe, expect, test } from 'vitest';
import { report } from '../../scripts/checks/content/testing/content-tree.ts';
import {
  article,
  articleBody,
  articleFields,
  smallLibrary,
} from '../../scripts/checks/content/testing/small-library.ts';

const massage = 'content/articles/massage.mdx';
const neckPain = 'content/conditions/neck-pain.mdx';

describe('input that would stall or crash a parser is rejected:', () => {
  const yamlBomb = [
    'a0: &a0 [x, x, x, x, x, x, x, x, x]\n',
    ...Array.from(
      { length: 9 },
      (_, index) => `a${index + 1}: &a${index + 1} [${`*a${index}, `.repeat(9)}x]\n`,
    ),
  ].join('');

  test.each([
    ['YAML alias bomb', articleFields + yamlBomb, articleBody, 'repeats another value'],
    [
      'YAML 3,000 deep',
      `${articleFields}a: ${'['.repeat(3000)}\n`,
      articleBody,
      'too many brackets',
    ],
    ['quotes 3,000 deep', articleFields, `${'>'.repeat(3000)} a\n`, 'too many quotes'],
    ['lists 3,000 deep', articleFields, `${'- '.repeat(3000)}a\n`, 'too many quotes or lists'],
    ['blocks 3,000 deep', articleFields, '<Callout tone="tip">'.repeat(3000), 'blocks are open'],
    ['a 5 MB article', articleFields, 'word '.repeat(1_000_000), 'more than 2000000'],
    ['a 1 MB article', articleFields, 'word '.repeat(200_000), 'more than 500000'],
  ])('%s', async (_, fields, body, message) => {
    expect(await report({ [massage]: article({ fields, body }) })).toContain(message);
  });

  test('a YAML alias bomb in a YAML file', async () => {
    expect(await report({ 'content/glossary/herniated-disc.yaml': yamlBomb })).toContain(
      'repeats another value',
    );
  });
});

describe('odd files', () => {
  test.each([
    ['a byte order mark', (text: string) => `\uFEFF${text}`],
    ['Windows line endings', (text: string) => text.replaceAll('\n', '\r\n')],
  ])('accepts %s', async (_, change) => {
    const texts = Object.entries(smallLibrary).filter(([, text]) => text !== '');
    const changed = texts.map(([path, text]) => [path, change(text)]);
    expect(await report(Object.fromEntries(changed) as Record<string, string>)).toBe('');
  });

  test('accepts names of people and terms in any script', async () => {
    expect(
      await report({
        'content/people/zoe-nunez.yaml': 'name: Zoë Núñez 山田\n',
        [neckPain]: (smallLibrary[neckPain] ?? '').replace(
          'sources:\n',
          'alsoKnownAs:\n  - dolor de cuello (español)\nsources:\n',
        ),
      }),
    ).toBe('');
  });

  test('rejects UTF-16', async () => {
    expect(await report({ [massage]: Buffer.from(`\uFEFF${article()}`, 'utf16le') })).toContain(
      'saved as UTF-16',
    );
  });

  test('rejects bytes that are not UTF-8', async () => {
    expect(await report({ [massage]: Buffer.from(`${article()}\u00e9`, 'latin1') })).toContain(
      'not UTF-8',
    );
  });

  test('suggests a name for an unusual file name', async () => {
    expect(await report({ 'content/articles/Neck Rub!.mdx': article() })).toContain(
      'Rename it to "neck-rub.mdx"',
    );
  });

  test('rejects an empty file', async () => {
    expect(await report({ [massage]: '' })).toContain('the file is empty');
  });
});
