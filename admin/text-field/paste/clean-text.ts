import { isJoinedEmoji } from '../../../src/validation/characters.ts';
import type { PasteNotes } from './paste-notes.ts';

const replaced: Readonly<Record<string, string>> = { '{': '(', '}': ')' };
/** Characters that readers cannot see: control, format and private-use characters. */
const invisible = /[\p{Cc}\p{Cf}\p{Co}]/gu;

/** Cleans a text of what an entry must not contain. Line ends become spaces. */
export function cleanText(text: string, notes: PasteNotes): string {
  return text
    .replace(/[\t\n\r\f]+/g, ' ')
    .replace(/[\u2028\u2029]/g, ' ')
    .replace(/[\u2000-\u200a\u202f\u205f\u3000]/g, (space) => (space === '\u202f' ? '\u00a0' : ' '))
    .replace(invisible, (sign, index: number, whole: string) =>
      isJoinedEmoji(whole, index) ? sign : '',
    )
    .replaceAll('\ufffd', () => {
      notes.add('A character that could not be read was left out; compare with the original');
      return '';
    })
    .replace(/[{}]/g, (sign) => {
      notes.add('Curly brackets mark code, so they were made round');
      return replaced[sign] ?? sign;
    });
}

const raised: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    Array.from('0123456789', (digit, index) => [digit, '⁰¹²³⁴⁵⁶⁷⁸⁹'[index] ?? '']),
  ),
  ...{ '+': '⁺', '-': '⁻', '−': '⁻', '–': '⁻', '=': '⁼', '(': '⁽', ')': '⁾', n: 'ⁿ', i: 'ⁱ' },
};
const lowered: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    Array.from('0123456789', (digit, index) => [digit, '₀₁₂₃₄₅₆₇₈₉'[index] ?? '']),
  ),
  ...{ '+': '₊', '-': '₋', '−': '₋', '–': '₋', '=': '₌', '(': '₍', ')': '₎' },
};

/** Converts superscripts and subscripts to Unicode's own, so that 10⁶ never becomes 106. */
export function writeScript(text: string, tag: 'sup' | 'sub', notes: PasteNotes): string {
  const words = text.replace(/\s+/g, ' ').trim();
  // Signs that are raised anyway, and ordinals, which read the same on the line.
  if (words === '' || /^[®™℠©*†‡]+$/.test(words)) return words;
  if (tag === 'sup' && /^(?:st|nd|rd|th)$/i.test(words)) return words;
  const table = tag === 'sup' ? raised : lowered;
  const written = [...words].map((sign) => table[sign]);
  if (written.every((sign) => sign !== undefined)) return written.join('');
  const name = tag === 'sup' ? 'Raised' : 'Lowered';
  notes.add(
    `${name} letters were put in brackets; see whether the text still says what it should`,
    words,
  );
  return ` (${words})`;
}
