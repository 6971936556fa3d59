import type { PageLibrary } from '../join-library.ts';
import { collectionGraph } from '../json-ld/pages.ts';
import { linkCondition, linkTreatment } from '../page-link.ts';
import { paths } from '../../model/urls.ts';
import { groupByUrgency } from '../urgent-advice.ts';
import { collectSigns, packSigns } from '../warning-signs/signs.ts';
import { viewPage } from './page.ts';
import { viewUrgentAdvice } from './urgent-advice.ts';

export type SearchView = ReturnType<typeof viewSearch>;

/** Returns the search page, with a list of all pages for readers without scripts. */
export function viewSearch({ site, ...library }: PageLibrary) {
  const page = {
    path: paths.search,
    title: 'Search',
    description:
      'Search the library by the name of a condition or treatment or by the words you would use yourself, or choose from the list of all pages.',
  };
  const allPages = [
    ...library.listedConditions.map(linkCondition),
    ...library.listedArticles.map(linkTreatment),
    { name: 'Glossary', path: paths.glossary },
  ].sort((a, b) => a.name.localeCompare(b.name, 'en'));
  return {
    ...viewPage(page, site, { graph: collectionGraph(page, allPages, site) }),
    /** The most urgent first. */
    urgentAdvice: groupByUrgency(library.urgentAdvice)
      .flatMap(({ advice }) => advice)
      .map((advice) => ({ slug: advice.slug, panel: viewUrgentAdvice([advice]) })),
    /** The signs that call for it. */
    signs: packSigns(collectSigns(library.concepts, library.urgentAdvice)),
    telephone: site.settings.telephone,
    allPages,
  };
}
