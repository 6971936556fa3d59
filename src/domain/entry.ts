import type { Article } from '../model/article.ts';
import type { Condition } from '../model/condition.ts';
import type { GlossaryTerm } from '../model/glossary-term.ts';
import type { SiteSettings } from '../model/site-settings.ts';
import type { UrgentAdvice } from '../model/urgent-advice.ts';
import type { WarningConcept } from '../model/warning-concept.ts';

/** One file of a collection: its name, from which its address is made, and its fields. */
export interface Entry<Data> {
  slug: string;
  data: Data;
}

export type ArticleEntry = Entry<Article>;
export type ConditionEntry = Entry<Condition>;
export type TermEntry = Entry<GlossaryTerm>;
export type UrgentAdviceEntry = Entry<UrgentAdvice>;
export type ConceptEntry = Entry<WarningConcept>;

/** What every page needs to know about the site. */
export interface Site {
  origin: URL;
  settings: SiteSettings;
}
