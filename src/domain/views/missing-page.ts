/** What is at an address without a page: of one that moved the way on, of any other the ways back. */
import type { Site } from '../entry.ts';
import type { Redirect } from '../redirects.ts';
import { absoluteUrl, paths } from '../../model/urls.ts';
import { viewPage } from './page.ts';

export function viewNotFound(site: Site) {
  const page = {
    path: '/404.html',
    title: 'Page not found',
    description:
      'There is no page at this address. Search the library, or start from its conditions and treatments.',
  };
  return {
    ...viewPage(page, site, { breadcrumbs: [], hidden: true }),
    ways: [
      { name: 'Search the library', path: paths.search },
      { name: 'All conditions', path: paths.conditions },
      { name: 'All treatments', path: paths.treatments },
    ],
  };
}

/** The page at an old address, for hosts that cannot redirect by themselves. */
export function viewMoved({ to }: Redirect, { origin, settings }: Site) {
  return {
    documentTitle: `This page has moved | ${settings.siteName}`,
    canonical: absoluteUrl(to, origin),
    path: to,
  };
}
