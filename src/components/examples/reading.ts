import { resolveCallsToAction } from '../../domain/call-to-action.ts';
import type { Site, TermEntry, UrgentAdviceEntry } from '../../domain/entry.ts';
import type { Article } from '../../model/article.ts';
import type { SiteSettings } from '../../model/site-settings.ts';
import { glossaryTermSchema } from '../../model/glossary-term.ts';
import { urgencies, type Urgency } from '../../model/taxonomies.ts';
import { urgentAdviceSchema } from '../../model/urgent-advice.ts';
import type { ReadingContext } from '../text/reading-context.ts';
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

/** The site's own settings with every way to the clinic, or with none. */
export function settingsOf(site: Site, reachable: boolean): SiteSettings {
  return reachable
    ? {
        ...site.settings,
        telephone: '+15555550100',
        appointmentUrl: 'https://example.org/appointments',
        email: 'office@example.org',
      }
    : { ...site.settings, telephone: undefined, appointmentUrl: undefined, email: undefined };
}

/** What the blocks of an example may point to. */
export function makeExampleReading(
  { sources, callsToAction }: Pick<Article, 'sources' | 'callsToAction'>,
  settings: SiteSettings,
): ReadingContext {
  return {
    sources,
    callsToAction: resolveCallsToAction(callsToAction, settings),
    urgentAdvice: exampleAdvice,
    terms: exampleTerms,
  };
}
