import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import TreatmentPage from '../../src/components/article/TreatmentPage.astro';
import { blockComponents } from '../../src/components/blocks/block-components.ts';
import ConditionPage from '../../src/components/condition/ConditionPage.astro';
import { makeText } from '../../src/components/text/make-text.ts';
import {
  describeLibrary,
  joinArticle,
  joinCondition,
  type EntryFile,
  type LibraryIndex,
} from '../../src/domain/join-library.ts';
import type { Article } from '../../src/model/article.ts';
import type { CollectionName } from '../../src/model/collections.ts';
import type { Condition } from '../../src/model/condition.ts';
import { parseText } from './parse-text.ts';
import PersonPreview from './templates/PersonPreview.astro';
import SettingsPreview from './templates/SettingsPreview.astro';
import TermPreview from './templates/TermPreview.astro';
import UrgentAdvicePreview from './templates/UrgentAdvicePreview.astro';

/** What draws an entry, and with what. */
export interface ChosenPage {
  component: AstroComponentFactory;
  props: Record<string, unknown>;
}

/**
 * The page on which an entry appears. Entries without a page of their own are shown as they appear on
 * those of others.
 *
 * @param source The entry, complete and already part of the index.
 */
export async function choosePage(
  collection: CollectionName,
  source: EntryFile<unknown>,
  index: LibraryIndex,
): Promise<ChosenPage> {
  const { site, today } = index;
  const entry = { slug: source.id, data: source.data };
  const medicalPage = () => ({
    text: makeText(parseText(source.body ?? ''), blockComponents),
    library: describeLibrary(index),
  });
  switch (collection) {
    case 'articles': {
      const article = await joinArticle(source as EntryFile<Article>, index);
      return { component: TreatmentPage, props: { ...medicalPage(), article } };
    }
    case 'conditions': {
      const condition = await joinCondition(source as EntryFile<Condition>, index);
      return { component: ConditionPage, props: { ...medicalPage(), condition } };
    }
    case 'glossary':
      return { component: TermPreview, props: { site, term: entry } };
    case 'urgent-advice':
      return { component: UrgentAdvicePreview, props: { site, advice: entry } };
    case 'people':
      return { component: PersonPreview, props: { site, today, person: source.data } };
    case 'settings':
      return { component: SettingsPreview, props: { site } };
  }
}
