import { bodyRegions, type BodyRegion } from '../../model/taxonomies.ts';
import type { PageLibrary } from '../join-library.ts';
import { collectionGraph } from '../json-ld/pages.ts';
import { linkCondition, linkTreatment } from '../page-link.ts';
import { paths } from '../../model/urls.ts';
import { viewSteps } from './lists.ts';
import { viewPage } from './page.ts';

/** Returns the page that lists the library by body region, by condition and by level of care. */
export function viewBrowse({ site, listedArticles, listedConditions }: PageLibrary) {
  const page = {
    path: paths.browse,
    title: 'Browse the library',
    description:
      'Find a page by the part of the body that troubles you, by the name of a condition, or by how much a treatment asks of you, from self-care to surgery.',
  };
  const items = [...listedConditions.map(linkCondition), ...listedArticles.map(linkTreatment)];
  const regions = (Object.keys(bodyRegions) as BodyRegion[]).map((region) => {
    const isOfRegion = ({ data }: { data: { bodyRegions: readonly string[] } }) =>
      data.bodyRegions.includes(region);
    const conditions = listedConditions.filter(isOfRegion).map(linkCondition);
    const treatments = listedArticles.filter(isOfRegion).map(linkTreatment);
    return {
      region,
      label: bodyRegions[region].label,
      path: `#${region}`,
      conditions,
      treatments,
      count: conditions.length + treatments.length,
    };
  });
  return {
    ...viewPage(page, site, { graph: collectionGraph(page, items, site) }),
    regions: regions.filter(({ count }) => count > 0),
    byCondition: listedConditions.map((condition) => ({
      id: `treatments-of-${condition.slug}`,
      ...linkCondition(condition),
      treatments: listedArticles
        .filter(({ data }) => data.conditions.includes(condition.slug))
        .map(linkTreatment),
    })),
    steps: viewSteps(listedArticles),
  };
}
