/** The pages that list all treatments and all conditions. */
import { groupByCareLevel } from '../care-level.ts';
import type { ArticleEntry } from '../entry.ts';
import type { PageLibrary } from '../join-library.ts';
import { collectionGraph } from '../json-ld/pages.ts';
import { linkCondition, linkTreatment, teaseCondition, teaseTreatment } from '../page-link.ts';
import { paths } from '../../model/urls.ts';
import { viewPage } from './page.ts';

export function viewTreatments({ site, listedArticles }: PageLibrary) {
  const page = {
    path: paths.treatments,
    title: 'Spine treatments',
    description:
      'Treatments for neck and back problems, from what you can do at home to surgery: what each is for, what helps and what can go wrong.',
  };
  const breadcrumbs = [{ name: 'Treatments', path: page.path }];
  const graph = collectionGraph(page, listedArticles.map(linkTreatment), site, breadcrumbs);
  return { ...viewPage(page, site, { breadcrumbs, graph }), steps: viewSteps(listedArticles) };
}

export function viewConditions({ site, listedConditions }: PageLibrary) {
  const page = {
    path: paths.conditions,
    title: 'Spine conditions',
    description:
      'Conditions of the neck and back: how they feel, what causes them, when to get help at once and which treatments there are.',
  };
  const breadcrumbs = [{ name: 'Conditions', path: page.path }];
  const graph = collectionGraph(page, listedConditions.map(linkCondition), site, breadcrumbs);
  return {
    ...viewPage(page, site, { breadcrumbs, graph }),
    conditions: listedConditions.map(teaseCondition),
  };
}

/** Returns treatments by step, from self-care to surgery, without empty steps. */
export function viewSteps(treatments: readonly ArticleEntry[]) {
  return groupByCareLevel(treatments).map(({ level, label, articles }) => ({
    id: level,
    label,
    treatments: articles.map(teaseTreatment),
  }));
}
