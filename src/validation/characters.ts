/** Invisible characters, which can hide words or reverse their order. */

/** Unicode's control and format characters (UAX 44: Cc, Cf, Zl, Zp), and the replacement character. */
const hidden = /(?![\t\n])(?:[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\uFFFD])/gu;

const names: Record<string, string> = {
  '\u00AD': 'soft hyphen',
  '\u061C': 'Arabic letter mark',
  '\u200B': 'zero-width space',
  '\u200C': 'zero-width non-joiner',
  '\u200D': 'zero-width joiner',
  '\u200E': 'left-to-right mark',
  '\u200F': 'right-to-left mark',
  '\u2028': 'line separator',
  '\u2029': 'paragraph separator',
  '\u202A': 'left-to-right embedding',
  '\u202B': 'right-to-left embedding',
  '\u202C': 'pop directional formatting',
  '\u202D': 'left-to-right override',
  '\u202E': 'right-to-left override',
  '\u2060': 'word joiner',
  '\u2066': 'left-to-right isolate',
  '\u2067': 'right-to-left isolate',
  '\u2068': 'first strong isolate',
  '\u2069': 'pop directional isolate',
  '\uFEFF': 'byte order mark',
  '\uFFFD': 'replacement character',
};

export interface HiddenCharacter {
  character: string;
  /** Like `U+202E right-to-left override`. */
  name: string;
  /** From 0, in UTF-16 units. */
  index: number;
}

/** Returns the hidden characters of a text, except a CR in CRLF and a byte order mark at the start. */
export function findHiddenCharacters(text: string): HiddenCharacter[] {
  return Array.from(text.matchAll(hidden), ({ 0: character, index }) => ({
    character,
    name: nameOf(character),
    index,
  })).filter(
    ({ character, index }) =>
      !(character === '\r' && text[index + 1] === '\n') &&
      !(character === '\uFEFF' && index === 0) &&
      !isJoinedEmoji(text, index),
  );
}

const emojiEnd = /(?:\p{Extended_Pictographic}|\p{Emoji_Modifier})\uFE0F?$/u;
const emojiStart = /^\p{Extended_Pictographic}/u;

/** Whether the joiner at an index makes one emoji of two, like that of a health worker. */
export function isJoinedEmoji(text: string, index: number): boolean {
  return (
    text[index] === '\u200D' &&
    emojiEnd.test(text.slice(Math.max(0, index - 4), index)) &&
    emojiStart.test(text.slice(index + 1, index + 3))
  );
}

function nameOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const name = names[character] ?? (code < 0xa0 ? 'control character' : 'invisible character');
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')} ${name}`;
}

/** Returns a value in quotation marks for a message: one line, at most 80 characters, none of them hidden. */
export function quoteValue(value: string): string {
  const characters = Array.from(value.replace(/\s+/g, ' '));
  const short = characters.length > 80 ? [...characters.slice(0, 79), '…'] : characters;
  const shown = short.join('').replace(hidden, (character) => `[${nameOf(character)}]`);
  return `"${shown}"`;
}
