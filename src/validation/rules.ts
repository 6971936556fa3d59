/** An error stops the build; a warning is only advice. */
export type Severity = 'error' | 'warning';

/** The description of a rule. */
interface RuleInfo {
  /** What it requires, in one line. `docs/rules.md` quotes it. */
  asks: string;
  /** The severity of its diagnostics, unless one overrides it. An error by default. */
  severity?: Severity;
}

/** Every rule by its id, which is in each diagnostic, an argument of `--rule` and an anchor in `docs/rules.md`. */
export const rules = {
  'file-place': {
    asks: 'Each file under content/ is an ordinary file in a folder that the library knows.',
  },
  'file-name': {
    asks: 'The name of a file can be part of an address, and no two files claim the same address.',
  },
  'file-encoding': { asks: 'A file is text in UTF-8, and not empty.' },
  'file-limits': {
    asks: 'A file stays within the sizes and depths that the build can read safely.',
  },
  'conflict-marker': { asks: 'A file has no conflict markers left from a merge.' },
  'front-matter': { asks: 'The fields are between two lines of "---" and can be read.' },
  'plain-fields': { asks: 'A field holds its own value: no YAML tags, anchors or aliases.' },
  'field-schema': { asks: 'Each field holds what its form asks for, and there are no others.' },
  'unique-short-names': {
    asks: 'No two sources, and no two calls to action, of a page share a short name.',
  },
  'unique-name': {
    asks: 'No two pages share a title or a summary in search results, no two glossary entries a word, and no two warning concepts a name.',
  },
  'unique-anchor': {
    asks: 'A word, urgent advice or a person does not have the id of another part of its page.',
  },
  'true-dates': { asks: 'The dates of a page are in order and not in the future.' },
  'one-main-action': { asks: 'A page has at most one main call to action.' },
  'known-relation': { asks: 'A field that names another entry names one that exists.' },
  'known-concept': {
    asks: 'A name in square brackets, among the ways to say a warning concept, is that of another concept.',
  },
  'known-media': { asks: 'A picture or file that a field names is in the media folder.' },
  'media-file': {
    asks: 'A media file is of the type that its name says, and of a reasonable size.',
  },
  'unused-media': { asks: 'Each media file is used by a page.', severity: 'warning' },
  'site-settings': { asks: 'The site settings exist.' },
  'filled-collection': { asks: 'Each collection has an entry.' },
  'text-syntax': { asks: 'The text can be read: tags are closed, and "<" begins a block.' },
  'text-code': {
    asks: 'The text holds words and blocks; no code, HTML or notation of other systems.',
  },
  'text-structure': {
    asks: 'Headings, lists, tables, quotes and notes are built so that every editor keeps them.',
  },
  'text-block': {
    asks: 'A block is one from the toolbar, where it is allowed, with only its own fields.',
  },
  'text-link': {
    asks: 'A link leads to a page, a heading, a whole https:// address, a phone number or an email address.',
  },
  'text-picture': { asks: 'A picture is in the media folder, and says what it shows.' },
  'hidden-character': { asks: 'There are no characters that a reader cannot see.' },
  'self-alternative': { asks: 'A treatment is not its own alternative.' },
  'matching-certainty': {
    asks: 'The verdict sentences of a treatment agree with “How sure we are”.',
  },
  'action-placement': {
    asks: 'A call to action placed in the text is shown there once, and no other is.',
  },
  'known-block-target': { asks: 'A block points to a glossary word or urgent advice that exists.' },
  'cited-source': {
    asks: 'A page cites every source that it lists, and lists every source that it cites.',
  },
  'cited-figure': { asks: 'Every figure has its source in the same sentence, row or point.' },
  'old-address': { asks: 'An old address leads to exactly one page and hides no other.' },
  'internal-link': {
    asks: 'A link within the site leads to a page that patients can open, and to a heading that exists.',
  },
  'reading-grade': {
    asks: 'A page reads at grade 6 to 8, and never below 5.5.',
    severity: 'warning',
  },
  'choppy-text': {
    asks: 'At most a quarter of the sentences of a page have fewer than 8 words.',
    severity: 'warning',
  },
  'long-sentence': { asks: 'A sentence has at most 20 words.', severity: 'warning' },
  'long-paragraph': { asks: 'A paragraph has at most 3 sentences.', severity: 'warning' },
  'medical-word': {
    asks: 'A medical word is explained where it first appears.',
    severity: 'warning',
  },
  'plain-phrase': {
    asks: 'The text uses the plain phrase, not the official one.',
    severity: 'warning',
  },
  'site-addresses': { asks: 'Every address on a page leads somewhere.' },
  'site-html': { asks: 'Pages are valid HTML.' },
  'site-ids': { asks: 'No two elements of a page share an id.' },
  'site-headings': { asks: 'A page has one main heading and skips no heading level.' },
  'site-titles': {
    asks: 'Every page has its own title and description, of a suitable length.',
  },
  'site-indexing': { asks: 'Canonical addresses, robots and sitemap agree.' },
  'site-json-ld': {
    asks: 'JSON-LD uses the words of schema.org, and all pages agree on what they describe.',
  },
  'site-facts': { asks: 'JSON-LD says what the page shows.' },
  'site-safety': {
    asks: 'Pages contain no script, event handler or frame that the site did not add.',
  },
  'site-privacy': { asks: 'Pages request nothing from other hosts.' },
  'site-budgets': { asks: 'Pages stay within their budgets of bytes and requests.' },
  'site-ledger': { asks: 'An address that was ever online still answers.' },
  'site-links': { asks: 'A link checker finds no broken link.' },
  'change-scope': {
    asks: 'Editors change only files under content/; developers may change the rest.',
  },
  'repository-settings': {
    asks: 'The repository settings keep its secrets from anyone who can push.',
  },
  'broken-check': { asks: 'Every check runs to completion.' },
} as const satisfies Record<string, RuleInfo>;

export type RuleId = keyof typeof rules;

/** Returns the severity of a rule. */
export function severityOf(rule: RuleId): Severity {
  const info: RuleInfo = rules[rule];
  return info.severity ?? 'error';
}
