/** The views of addresses without a page: moved pages link to the new address, others to the library. */
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

/** Returns the page at an old address, for hosts that cannot redirect. */
export function viewMoved({ to }: Redirect, { origin, settings }: Site) {
  return {
    documentTitle: `This page has moved | ${settings.siteName}`,
    canonical: absoluteUrl(to, origin),
    path: to,
  };
}
