import {
  resolveCallsToAction,
  type ResolvedCallToAction,
} from '../../src/domain/call-to-action.ts';
import type { Site } from '../../src/domain/entry.ts';
import type { PageLibrary } from '../../src/domain/join-library.ts';
import { explainAlarms, type Explained } from '../../src/domain/warning-signs/explain-alarms.ts';
import { viewGlossary, type GlossaryView } from '../../src/domain/views/glossary.ts';
import { viewByline, type BylineView } from '../../src/domain/views/medical-page.ts';
import { viewPage, type PageView } from '../../src/domain/views/page.ts';
import { viewUrgentAdvice, type UrgentAdviceView } from '../../src/domain/views/urgent-advice.ts';
import type { GlossaryTerm } from '../../src/model/glossary-term.ts';
import type { Person } from '../../src/model/person.ts';
import type { UrgentAdvice } from '../../src/model/urgent-advice.ts';
import { paths } from '../../src/model/urls.ts';
import type { WarningConcept } from '../../src/model/warning-concept.ts';

/** An entry without a page of its own, with the part of other pages that it appears in. */
export interface PartView extends PageView {
  terms?: GlossaryView['terms'];
  urgentAdvice?: UrgentAdviceView;
  tries?: Explained[];
  concept?: { words: string[]; advice: string[] };
  byline?: BylineView;
  callsToAction?: ResolvedCallToAction[];
}

export function viewTerm(slug: string, data: GlossaryTerm, site: Site): PartView {
  const page = { path: paths.glossary, title: data.term, description: data.definition };
  return { ...viewPage(page, site), terms: viewGlossary({ site, terms: [{ slug, data }] }).terms };
}

/** The advice, and what search makes of the sentences that the editor tries. */
export function viewAdvice(
  slug: string,
  data: UrgentAdvice,
  { site, concepts, urgentAdvice }: PageLibrary,
): PartView {
  const page = { path: paths.urgentAdvice, title: data.title, description: data.action };
  return {
    ...viewPage(page, site),
    urgentAdvice: viewUrgentAdvice([{ slug, data }]),
    tries: explainAlarms(data.tries, concepts, urgentAdvice),
  };
}

/** A concept is on no page: its ways to be said, and the advice that it helps to show. */
export function viewConcept(
  slug: string,
  data: WarningConcept,
  { site, urgentAdvice }: PageLibrary,
): PartView {
  const page = { path: paths.urgentAdvice, title: data.name, description: data.name };
  const uses = urgentAdvice.filter((advice) =>
    advice.data.alarms.some(({ concepts }) => concepts.includes(slug)),
  );
  return {
    ...viewPage(page, site),
    concept: { words: data.words, advice: uses.map((advice) => advice.data.title) },
  };
}

/** @param today Stands in for the days of the pages that will carry the name. */
export function viewPerson(person: Person, site: Site, today: string): PartView {
  const { name: title, profile: description = '' } = person;
  const signed = { authors: [person], publishedOn: today, updatedOn: today };
  return {
    ...viewPage({ path: paths.editorialPolicy, title, description }, site),
    byline: viewByline({ ...signed, review: { kind: 'none' } }, site.settings),
  };
}

/** What the settings fill in where a page says no more than the type of an action. */
export function viewSettings(site: Site): PartView {
  const { siteName: title, tagline: description } = site.settings;
  const common = { placement: 'end', primary: false } as const;
  return {
    ...viewPage({ path: paths.home, title, description }, site),
    callsToAction: resolveCallsToAction(
      [
        { type: 'appointment', id: 'appointment', ...common, primary: true },
        { type: 'phone', id: 'phone', ...common },
      ],
      site.settings,
    ),
  };
}
