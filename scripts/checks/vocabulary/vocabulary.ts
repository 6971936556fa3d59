/**
 * The words that code, comments, test titles and messages do not use. Each has a better one, which the rest of
 * the trade uses.
 */

interface AvoidedWord {
  /** What a line must not contain. */
  pattern: RegExp;
  say: string;
  /**
   * Whether the pattern is matched with the line in lowercase and its identifiers split into words, so that
   * `refuseLink` and `lookAround` are found too. True by default.
   */
  inIdentifiers?: false;
}

export const avoidedWords: readonly AvoidedWord[] = [
  { pattern: /\brefus(?:e|es|ed|al|als|ing)\b/, say: 'reject, or a ValidationError' },
  { pattern: /\bmend(?:s|ed|ing)?\b/, say: 'fix' },
  { pattern: /\bremarks?\b/, say: 'diagnostic' },
  { pattern: /\b(?:surroundings|look around)\b/, say: 'RuleContext' },
  { pattern: /\b(?:told|tells)\b/, say: 'reports, describes, is' },
  { pattern: /\b(?:stands|standing)\b(?! (?:for|out)\b)/, say: 'is, appears' },
  { pattern: /\bsays? of\b/, say: 'describes, reports about' },
  { pattern: /\bsaid aloud\b/, say: 'is reported, is logged' },
  { pattern: /\blook(?:s|ed|ing)? at\b/, say: 'check, expect, compare' },
  { pattern: /\b(?:afresh|anew)\b/, say: 'again' },
  { pattern: /\bput(?:s|ting)? right\b/, say: 'correct' },
  { pattern: /\btree kinds?\b|\bkinds? of node\b/, say: 'node type' },
  { pattern: /\blower-case\b/, say: 'lowercase' },
  { pattern: /\bmail address(?:es)?\b/, say: 'email address' },
  { pattern: /\bbases\b/, say: 'baseVersions' },
  { pattern: /\b(?:Act|otherActs)\b/, say: 'operation', inIdentifiers: false },
  { pattern: /\.\.\.words: /, say: 'args', inIdentifiers: false },
  { pattern: /\bfunction oneOf\b|\boneOf\(/, say: 'choice', inIdentifiers: false },
  {
    pattern: /\bfunction (?:quote|readText)\b/,
    say: 'a name for what the function returns, like quoteValue or readString',
    inIdentifiers: false,
  },
];

interface Exception {
  /** The end of the path of the file; any file without it. */
  file?: string;
  /** Text that may contain an avoided word. */
  text: string;
  reason: string;
}

/** Where an avoided word is right. Remove an exception once nothing needs it: a test fails until then. */
export const exceptions: readonly Exception[] = [
  { text: "'refuse-all'", reason: 'A saved value of the site settings.' },
  { text: '"refuse-all"', reason: 'A saved value of the site settings.' },
  { text: 'Urgent advice stands first', reason: 'Text of the search page.' },
  { text: 'own page tells all of its risks', reason: 'Text of a page.' },
  { text: 'Each page tells what helps', reason: 'Text of the home page.' },
  { text: 'What stands on it.', reason: 'Text of the example pages.' },
  { text: 'booking page or mail address', reason: 'Text of the example pages.' },
  { text: 'We were not told', reason: 'Text of an example article.' },
  { text: 'looked at this.', file: 'figure.test.ts', reason: 'A sentence of a patient page.' },
  { text: 'looked at people.', file: 'figure.test.ts', reason: 'A sentence of a patient page.' },
];
