import { attributeOf, listRels, type Element } from './elements.ts';
import { splitSrcset } from './page-addresses.ts';

/** The addresses of the resources that a browser fetches when it opens a page. */
export interface PageResources {
  stylesheets: readonly string[];
  scripts: readonly string[];
  /** The addresses of each image, one per size. */
  images: readonly (readonly string[])[];
}

export function listPageResources(elements: readonly Element[]): PageResources {
  const withTag = (name: string) => elements.filter(({ tagName }) => tagName === name);
  const links = (rel: string) =>
    withTag('link')
      .filter((link) => listRels(link).includes(rel))
      .map((link) => attributeOf(link, 'href') ?? '');
  return {
    stylesheets: links('stylesheet'),
    scripts: [
      ...withTag('script').map((script) => attributeOf(script, 'src') ?? ''),
      ...links('modulepreload'),
    ],
    images: withTag('img').map((image) => [
      attributeOf(image, 'src') ?? '',
      ...splitSrcset(attributeOf(image, 'srcset') ?? ''),
    ]),
  };
}
