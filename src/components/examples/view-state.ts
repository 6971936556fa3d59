import type { Root } from 'mdast';
import type { Site } from '../../domain/entry.ts';
import { viewCondition, type ConditionView } from '../../domain/views/condition.ts';
import { viewPage } from '../../domain/views/page.ts';
import { viewTreatment, type TreatmentView } from '../../domain/views/treatment.ts';
import { paths } from '../../model/urls.ts';
import { makeExampleArticle, makeExampleTreatments } from './article.ts';
import { makeExampleCondition } from './condition.ts';
import { exampleAdvice, makeExampleLibrary } from './library.ts';
import type { ConditionState, TreatmentState } from './pages.ts';
import { makeExampleText } from './text.ts';

type Parse = (text: string) => Root;

/** Returns the page of a treatment in one state, at an address for developers. */
export function viewTreatmentState(state: TreatmentState, site: Site, parse: Parse): TreatmentView {
  const { fields, review = { kind: 'none' }, reachable = true, withoutSources = false } = state;
  const library = makeExampleLibrary(site, reachable);
  const data = makeExampleArticle(fields);
  const article = {
    slug: state.slug,
    data: withoutSources ? { ...data, sources: [] } : data,
    conditions: [],
    neighbors: [],
    urgentAdvice: exampleAdvice,
    review,
    people: new Map(),
  };
  const view = viewTreatment(article, parse(makeExampleText(!withoutSources)), library);
  return hide(view, state, library.site);
}

/** Returns the page of a condition in one state, at an address for developers. */
export function viewConditionState(state: ConditionState, site: Site, parse: Parse): ConditionView {
  const library = makeExampleLibrary(site, true);
  const { callsToAction } = makeExampleArticle();
  const condition = {
    slug: state.slug,
    data: { ...makeExampleCondition({ title: state.name }), callsToAction },
    treatments: makeExampleTreatments(state.treatments),
    urgentAdvice: exampleAdvice,
    review: { kind: 'none' } as const,
    people: new Map(),
  };
  return hide(viewCondition(condition, parse(makeExampleText(true)), library), state, library.site);
}

/** Moves a page to an address that neither search nor search engines find. */
function hide<View extends TreatmentView | ConditionView>(
  { title, description, ...view }: View,
  { slug, name }: { slug: string; name: string },
  site: Site,
) {
  const path = `${paths.components}${slug}/`;
  const breadcrumbs = [
    { name: 'Components', path: paths.components },
    { name, path },
  ];
  const page = { path, title, description };
  return {
    ...view,
    ...viewPage(page, site, { breadcrumbs, isArticle: true, hidden: true }),
    isSearchable: false,
  } as View;
}
