/** Entries without a page of their own, as they appear on those of others. */
import { resolveCallsToAction } from '../../src/domain/call-to-action.ts';
import type { Entry, Site, TermEntry, UrgentAdviceEntry } from '../../src/domain/entry.ts';
import { paths } from '../../src/model/urls.ts';
import { viewGlossary } from '../../src/domain/views/glossary.ts';
import { viewByline } from '../../src/domain/views/medical-page.ts';
import { viewPage } from '../../src/domain/views/page.ts';
import { viewUrgentAdvice } from '../../src/domain/views/urgent-advice.ts';
import type { Person } from '../../src/model/person.ts';

export type TermView = ReturnType<typeof viewTerm>;
export type AdviceView = ReturnType<typeof viewAdvice>;
export type PersonView = ReturnType<typeof viewPerson>;
export type SettingsView = ReturnType<typeof viewSettings>;

export function viewTerm(term: TermEntry, site: Site) {
  const { term: title, definition: description } = term.data;
  const page = { path: paths.glossary, title, description };
  return { ...viewPage(page, site), terms: viewGlossary({ site, terms: [term] }).terms };
}

export function viewAdvice(advice: UrgentAdviceEntry, site: Site) {
  const { title, action: description } = advice.data;
  const page = { path: paths.urgentAdvice, title, description };
  return { ...viewPage(page, site), advice: viewUrgentAdvice([advice]) };
}

/** @param today Stands in for the days of the pages that will carry the name. */
export function viewPerson({ data: person }: Entry<Person>, site: Site, today: string) {
  const { name: title, profile: description = '' } = person;
  const signed = {
    authors: [person],
    publishedOn: today,
    updatedOn: today,
    review: { kind: 'none' },
  } as const;
  return {
    ...viewPage({ path: paths.editorialPolicy, title, description }, site),
    byline: viewByline(signed, site.settings),
  };
}

/** What the settings fill in where a page says no more than the kind of action. */
export function viewSettings(site: Site) {
  const { siteName: title, tagline: description } = site.settings;
  const actions = (['appointment', 'phone'] as const).map((type) => ({
    id: type,
    type,
    placement: 'end' as const,
    primary: type === 'appointment',
  }));
  return {
    ...viewPage({ path: paths.home, title, description }, site),
    actions: resolveCallsToAction(actions, site.settings),
  };
}
