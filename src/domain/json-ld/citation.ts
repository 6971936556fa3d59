import type { MedicalScholarlyArticle, WebPage } from 'schema-dts';
import type { Source } from '../../model/source.ts';
import { studyKinds } from '../../model/taxonomies.ts';
import { sourceUrl } from '../sources.ts';

/** Returns a source that a page cites. Its `@id` is its public address. */
export function citationNode(source: Source): MedicalScholarlyArticle | WebPage {
  const url = sourceUrl(source);
  const { publicationType } = studyKinds[source.kind];
  const common = {
    '@id': url,
    url,
    name: source.title,
    ...(source.year && { datePublished: String(source.year) }),
  };
  return publicationType
    ? { '@type': 'MedicalScholarlyArticle', ...common, publicationType }
    : { '@type': 'WebPage', ...common };
}
