import type { Article } from '../model/article.ts';
import type { Condition } from '../model/condition.ts';
import type { GlossaryTerm } from '../model/glossary-term.ts';
import type { Person } from '../model/person.ts';
import type { SiteSettings } from '../model/site-settings.ts';
import type { UrgentAdvice } from '../model/urgent-advice.ts';
import type { WarningConcept } from '../model/warning-concept.ts';

/** An entry as it was read, with its text if it has one. */
export interface EntryFile<Data> {
  id: string;
  data: Data;
  body?: string | undefined;
}

/** Everything under `content/`, one list for each collection. */
export interface LibraryEntries {
  articles: readonly EntryFile<Article>[];
  conditions: readonly EntryFile<Condition>[];
  'urgent-advice': readonly EntryFile<UrgentAdvice>[];
  'warning-concepts': readonly EntryFile<WarningConcept>[];
  glossary: readonly EntryFile<GlossaryTerm>[];
  people: readonly EntryFile<Person>[];
  settings: SiteSettings;
}
