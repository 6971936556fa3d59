import type {
  AboutPage,
  CollectionPage,
  IdReference,
  ImageObject,
  MedicalWebPage,
  WebPage,
} from 'schema-dts';
import type { PageImage } from '../../model/page.ts';
import type { Specialty } from '../../model/taxonomies.ts';
import type { ResolvedCallToAction } from '../call-to-action.ts';
import type { Site } from '../entry.ts';
import type { ReviewState } from '../review-state.ts';
import { sourceUrl } from '../sources.ts';
import type { Source } from '../../model/source.ts';
import { absoluteUrl, paths } from '../../model/urls.ts';
import { actionNode } from './action.ts';
import { breadcrumbId, clinicId, pageId, personId, siteId } from './ids.ts';

/** How every page describes itself. */
export interface PageDescription {
  path: string;
  title: string;
  description: string;
}

interface MedicalPage extends PageDescription {
  publishedOn: string;
  updatedOn: string;
  specialty: Specialty;
  /** The slugs of people; empty if the clinic is the author. */
  authors: readonly string[];
  sources: readonly Source[];
  review: ReviewState;
  callsToAction: readonly ResolvedCallToAction[];
  image?: PageImage | undefined;
  mainEntity: IdReference;
  about: readonly IdReference[];
}

function pageFields({ path, title, description }: PageDescription, { origin }: Site) {
  return {
    '@id': pageId(path, origin),
    url: absoluteUrl(path, origin),
    name: title,
    description,
    inLanguage: 'en-US',
    isPartOf: { '@id': siteId(origin) },
    publisher: { '@id': clinicId(origin) },
  };
}

/** Returns a page that only links to others or explains the site. */
export function webPageNode<Type extends 'WebPage' | 'CollectionPage' | 'AboutPage'>(
  type: Type,
  page: PageDescription,
  site: Site,
): WebPage | CollectionPage | AboutPage {
  return {
    '@type': type,
    ...pageFields(page, site),
    ...(page.path !== paths.home && {
      breadcrumb: { '@id': breadcrumbId(page.path, site.origin) },
    }),
  };
}

/** Returns a page of medical information. It names a reviewer only while the review matches the text. */
export function medicalWebPageNode(page: MedicalPage, site: Site): MedicalWebPage {
  const { origin } = site;
  const { review } = page;
  return {
    '@type': 'MedicalWebPage',
    ...pageFields(page, site),
    headline: page.title,
    datePublished: page.publishedOn,
    dateModified: page.updatedOn,
    author:
      page.authors.length > 0
        ? page.authors.map((slug) => ({ '@id': personId(slug, origin) }))
        : { '@id': clinicId(origin) },
    breadcrumb: { '@id': breadcrumbId(page.path, origin) },
    mainEntity: page.mainEntity,
    ...(page.about.length > 0 && { about: page.about }),
    medicalAudience: { '@type': 'MedicalAudience', audienceType: 'Patient' },
    specialty: `https://schema.org/${page.specialty}`,
    publishingPrinciples: absoluteUrl(paths.editorialPolicy, origin),
    citation: page.sources.map((source) => ({ '@id': sourceUrl(source) })),
    ...(page.image && { primaryImageOfPage: imageNode(page.image, origin) }),
    ...(page.callsToAction.length > 0 && {
      potentialAction: page.callsToAction.map((action) => actionNode(action, origin)),
    }),
    ...((review.kind === 'current' || review.kind === 'overdue') && {
      reviewedBy: { '@id': personId(review.reviewerSlug, origin) },
      lastReviewed: review.date,
    }),
  };
}

/** Returns the picture of a page, with its credit for search engines. */
function imageNode({ file, alt, credit }: PageImage, origin: URL): ImageObject {
  return {
    '@type': 'ImageObject',
    contentUrl: absoluteUrl(file, origin),
    ...(alt && { caption: alt }),
    ...(credit && { creditText: credit }),
  };
}
