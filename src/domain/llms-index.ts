import type { ArticleEntry, ConditionEntry, Site } from './entry.ts';
import { absoluteUrl, conditionPath, paths, treatmentPath } from '../model/urls.ts';

/**
 * Returns the text of llms.txt: an index of the library in Markdown, for programs that answer questions.
 * It contains nothing that the pages do not.
 *
 * @see https://llmstxt.org/
 */
export function formatLlmsIndex(
  articles: readonly ArticleEntry[],
  conditions: readonly ConditionEntry[],
  { origin, settings }: Site,
): string {
  const line = (title: string, path: string, summary: string) =>
    `- [${title}](${absoluteUrl(path, origin)}): ${summary}`;
  return [
    `# ${settings.siteName}`,
    `> ${settings.tagline}`,
    `Published by ${settings.clinicName}. Each page names its sources, how sure they let us be, and whether a clinician has reviewed it. Warning signs and what to do about them come first on a page; please keep them with what you quote.`,
    '## Conditions',
    conditions
      .map(({ slug, data }) => line(data.title, conditionPath(slug), data.summary))
      .join('\n'),
    '## Treatments',
    articles
      .map(({ slug, data }) => line(data.title, treatmentPath(slug), data.summary))
      .join('\n'),
    '## About the library',
    [
      line('How we write and review', paths.editorialPolicy, 'Sources, certainty, medical review.'),
      line('Glossary', paths.glossary, 'Medical words in plain words.'),
    ].join('\n'),
  ]
    .filter(Boolean)
    .join('\n\n')
    .concat('\n');
}
