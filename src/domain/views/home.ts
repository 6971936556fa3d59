import { resolveCallsToAction } from '../call-to-action.ts';
import type { PageLibrary } from '../join-library.ts';
import { homeGraph } from '../json-ld/pages.ts';
import { teaseCondition } from '../page-link.ts';
import { paths, regionPath } from '../../model/urls.ts';
import { viewSteps } from './lists.ts';
import { viewPage } from './page.ts';

/** Returns the home page, the only page without breadcrumbs. */
export function viewHome({ site, listedArticles, listedConditions }: PageLibrary) {
  const { settings } = site;
  const page = { path: paths.home, title: settings.siteName, description: settings.tagline };
  const covered = [...listedArticles, ...listedConditions].flatMap(({ data }) => data.bodyRegions);
  return {
    ...viewPage(page, site, { breadcrumbs: [], graph: homeGraph(page, site) }),
    regions: [...new Set(covered)].map((region) => ({ region, path: regionPath(region) })),
    conditions: listedConditions.map(teaseCondition),
    steps: viewSteps(listedArticles),
    contact: resolveCallsToAction(
      [{ type: 'phone', id: 'contact', placement: 'end', primary: true }],
      settings,
    ),
  };
}
