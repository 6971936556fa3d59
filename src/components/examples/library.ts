import type { Site, TermEntry, UrgentAdviceEntry } from '../../domain/entry.ts';
import type { PageLibrary } from '../../domain/join-library.ts';
import { glossaryTermSchema } from '../../model/glossary-term.ts';
import { urgencies, type Urgency } from '../../model/taxonomies.ts';
import { urgentAdviceSchema } from '../../model/urgent-advice.ts';
import { exampleSources } from './article.ts';

/** Two pieces of advice of each urgency: one with few signs, one with many. */
export const exampleAdvice: UrgentAdviceEntry[] = (Object.keys(urgencies) as Urgency[]).flatMap(
  (urgency) =>
    [1, 6].map((count) => ({
      slug: `example-${urgency}-${count}`,
      data: urgentAdviceSchema.parse({
        title: `Example of a danger with ${count} signs`,
        urgency,
        introduction: 'An example with any of these:',
        signs: Array.from({ length: count }, (_, index) => `Sign number ${index + 1}`),
        action: 'What to do about it. This is an example.',
        sources: exampleSources.slice(0, 1),
      }),
    })),
);

export const exampleTerms: TermEntry[] = ['sample', 'specimen'].map((term) => ({
  slug: term,
  data: glossaryTermSchema.parse({
    term,
    definition: 'A thing that stands for others of its kind. This definition is an example.',
  }),
}));

/**
 * Returns a library of only the entries that the examples refer to.
 *
 * @param reachable Whether the settings have all ways to contact the clinic, or none.
 */
export function makeExampleLibrary({ origin, settings }: Site, reachable: boolean): PageLibrary {
  const ways = reachable
    ? {
        telephone: '+15555550100',
        appointmentUrl: 'https://example.org/appointments',
        email: 'office@example.org',
      }
    : { telephone: undefined, appointmentUrl: undefined, email: undefined };
  return {
    site: { origin, settings: { ...settings, ...ways } },
    terms: exampleTerms,
    urgentAdvice: exampleAdvice,
    concepts: [],
    people: [],
    listedArticles: [],
    listedConditions: [],
  };
}
