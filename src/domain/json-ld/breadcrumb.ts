import type { BreadcrumbList } from 'schema-dts';
import { absoluteUrl, paths } from '../../model/urls.ts';
import { breadcrumbId } from './ids.ts';

/** One step on the way from the home page to this one, this one last and the home page left out. */
export interface Crumb {
  name: string;
  path: string;
}

export function breadcrumbNode(crumbs: readonly Crumb[], origin: URL): BreadcrumbList {
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
