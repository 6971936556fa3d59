import { rules, severityOf, type RuleId } from '../../../src/validation/rules.ts';

/** The sections of the page, with their rules in order. */
const sections: Readonly<Record<string, readonly RuleId[]>> = {
  Files: [
    'file-place',
    'file-name',
    'file-encoding',
    'file-limits',
    'conflict-marker',
    'front-matter',
    'media-file',
    'unused-media',
    'site-settings',
    'filled-collection',
  ],
  Fields: [
    'plain-fields',
    'field-schema',
    'unique-short-names',
    'true-dates',
    'one-main-action',
    'known-relation',
    'known-concept',
    'unique-name',
    'unique-anchor',
    'known-media',
    'self-alternative',
    'old-address',
  ],
  Text: [
    'text-syntax',
    'text-code',
    'text-structure',
    'text-block',
    'text-link',
    'text-picture',
    'hidden-character',
    'action-placement',
    'known-block-target',
    'cited-source',
    'cited-figure',
    'matching-certainty',
    'internal-link',
  ],
  Language: [
    'reading-grade',
    'choppy-text',
    'long-sentence',
    'long-paragraph',
    'medical-word',
    'plain-phrase',
  ],
  'Built site': [
    'site-addresses',
    'site-html',
    'site-ids',
    'site-headings',
    'site-titles',
    'site-indexing',
    'site-json-ld',
    'site-facts',
    'site-safety',
    'site-privacy',
    'site-budgets',
    'site-ledger',
    'site-links',
  ],
  Repository: ['change-scope', 'repository-settings', 'broken-check'],
};

const introduction = `# Rules

Every diagnostic names the rule it comes from: in \`npm run check:content -- --json\`, and in the annotations of a
pull request. This page lists the rules. An error fails the check; a warning is advice and never keeps a page
offline. A rule may report a single case as a warning, for example a date in the future.

\`npm run docs:rules\` writes this page from \`src/validation/rules.ts\`. Do not edit it by hand.`;

/**
 * The text of `docs/rules.md`: one heading, and so one anchor, for each rule.
 *
 * @throws if a rule is in no section, or in more than one.
 */
export function formatRulesPage(): string {
  const listed = Object.values(sections).flat();
  for (const rule of Object.keys(rules)) {
    const count = listed.filter((id) => id === rule).length;
    if (count !== 1)
      throw new Error(`${rule} is in ${count} sections of docs/rules.md instead of one`);
  }
  const body = Object.entries(sections).map(([name, ids]) =>
    [`## ${name}`, ...ids.map(formatRule)].join('\n\n'),
  );
  return `${[introduction, ...body].join('\n\n')}\n`;
}

function formatRule(id: RuleId): string {
  const severity = severityOf(id) === 'error' ? 'Error' : 'Warning';
  return `### \`${id}\`\n\n${severity}. ${rules[id].asks}`;
}
