import type { BreadcrumbList } from 'schema-dts';
import type { PageLink } from '../page-link.ts';
import { absoluteUrl, paths } from '../../model/urls.ts';
import { breadcrumbId } from './ids.ts';

/** @param crumbs The path to this page without the home page; this page is last. */
export function breadcrumbNode(crumbs: readonly PageLink[], origin: URL): BreadcrumbList {
  const here = crumbs.at(-1);
  if (!here) throw new Error('a breadcrumb list needs at least the page itself');
  return {
    '@type': 'BreadcrumbList',
    '@id': breadcrumbId(here.path, origin),
    itemListElement: [{ name: 'Home', path: paths.home }, ...crumbs].map(
      ({ name, path }, index) => ({
        '@type': 'ListItem',
        position: index + 1,
        name,
        item: absoluteUrl(path, origin),
      }),
    ),
  };
}
