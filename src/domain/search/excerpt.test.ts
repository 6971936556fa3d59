import { expect, test } from 'vitest';
import { chooseExcerpt, type PageText } from './excerpt.ts';

const filler = Array.from({ length: 60 }, () => 'and').join(' ');
const content = `Toothache. Also called odontalgia ${filler} Causes. Sugar ${filler} Care. Rinse with warm salt water twice.`;
const locate = (word: string) => content.split(/\s+/).indexOf(word);
const text: PageText = {
  content,
  summary: 'What makes teeth hurt.',
  anchors: [
    { id: 'causes', text: 'Causes', location: locate('Causes.') },
    { id: 'care', text: 'Care', location: locate('Care.') },
  ],
};
const show = (wanted: string[], from?: string) => {
  const excerpt = chooseExcerpt(text, new Map(wanted.map((stem) => [stem, 1])), from);
  const pieces = excerpt.pieces.map(({ text: part, isMatch }) => (isMatch ? `[${part}]` : part));
  return { text: pieces.join(''), section: excerpt.section?.id };
};

test('shows the section with the most words of the search, its anchor and its matches', () => {
  expect(show(['salt', 'water'])).toEqual({
    text: expect.stringContaining('with warm [salt water] twice.'),
    section: 'care',
  });
});

test('shows the summary if no section has more of the words', () => {
  expect(show(['hurt'])).toEqual({ text: 'What makes teeth [hurt.]', section: undefined });
  expect(show(['odontalgia'])).toEqual({ text: 'What makes teeth hurt.', section: undefined });
});

test('shows the section of a glossary word, without its heading', () => {
  expect(show(['rins'], 'care').text).toBe('[Rinse] with warm salt water twice.');
});
