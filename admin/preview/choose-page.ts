import type { AstroComponentFactory } from './astro/render-component.ts';
import TreatmentPage from '../../src/components/article/TreatmentPage.astro';
import ConditionPage from '../../src/components/condition/ConditionPage.astro';
import {
  describeLibrary,
  joinArticle,
  joinCondition,
  type LibraryIndex,
} from '../../src/domain/join-library.ts';
import type { EntryFile } from '../../src/domain/library-entries.ts';
import { viewCondition } from '../../src/domain/views/condition.ts';
import type { PageView } from '../../src/domain/views/page.ts';
import { viewTreatment } from '../../src/domain/views/treatment.ts';
import type { Article } from '../../src/model/article.ts';
import type { CollectionName } from '../../src/model/collections.ts';
import type { Condition } from '../../src/model/condition.ts';
import type { GlossaryTerm } from '../../src/model/glossary-term.ts';
import type { Person } from '../../src/model/person.ts';
import type { UrgentAdvice } from '../../src/model/urgent-advice.ts';
import type { WarningConcept } from '../../src/model/warning-concept.ts';
import { parseText } from './parse-text.ts';
import PartPreview from './PartPreview.astro';
import {
  viewAdvice,
  viewConcept,
  viewPerson,
  viewSettings,
  viewTerm,
  type PartView,
} from './view-part.ts';

/** What draws an entry, and with what. */
export interface ChosenPage {
  component: AstroComponentFactory;
  view: PageView;
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
  const { id: slug, data, body = '' } = source;
  const library = describeLibrary(index);
  switch (collection) {
    case 'articles': {
      const article = await joinArticle(source as EntryFile<Article>, index);
      const view = viewTreatment(article, parseText(body), library);
      return { component: TreatmentPage, view };
    }
    case 'conditions': {
      const condition = await joinCondition(source as EntryFile<Condition>, index);
      const view = viewCondition(condition, parseText(body), library);
      return { component: ConditionPage, view };
    }
    case 'glossary':
      return showPart(viewTerm(slug, data as GlossaryTerm, site));
    case 'urgent-advice':
      return showPart(viewAdvice(slug, data as UrgentAdvice, library));
    case 'warning-concepts':
      return showPart(viewConcept(slug, data as WarningConcept, library));
    case 'people':
      return showPart(viewPerson(data as Person, site, today));
    case 'settings':
      return showPart(viewSettings(site));
  }
}

function showPart(view: PartView): ChosenPage {
  return { component: PartPreview, view };
}
