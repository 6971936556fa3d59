/** What surrounds the content of every page: head, header, breadcrumbs and footer. */
import type { Graph } from 'schema-dts';
import type { Site } from '../entry.ts';
import type { PageDescription } from '../json-ld/web-page.ts';
import type { PageLink } from '../page-link.ts';
import {
  describeShareImage,
  shareImageSize,
  siteShareImage,
  type ShareImage,
} from '../share-image.ts';
import { formatTelephone, telephoneHref } from '../telephone.ts';
import { absoluteUrl, feedPath, isLocalOrigin, paths } from '../../model/urls.ts';

export type PageView = ReturnType<typeof viewPage>;

export interface PageOptions {
  breadcrumbs?: readonly PageLink[];
  /** Omitted if search engines must not index the page. */
  graph?: Graph;
  /** The share image of the page; the library's own by default. */
  shareImage?: ShareImage | undefined;
  /** Whether social networks treat it as an article. */
  isArticle?: boolean;
  /** Whether it is kept out of search engines, like the 404 page. */
  hidden?: boolean;
  /** Overrides for search results and social networks. */
  seo?: { title?: string | undefined; description?: string | undefined } | undefined;
}

/** @param page Its path, and the title and description on the page. */
export function viewPage(page: PageDescription, site: Site, options: PageOptions = {}) {
  const { title, path } = page;
  return {
    ...page,
    head: viewHead(page, site, options),
    header: viewHeader(path, site),
    /** From the section to this page, which is last; the home page has none. */
    breadcrumbs: options.breadcrumbs ?? [{ name: title, path }],
    footer: viewFooter(site),
  };
}

function viewHead(page: PageDescription, { origin, settings }: Site, options: PageOptions) {
  const { siteName } = settings;
  const { graph, seo, isArticle = false, hidden = false } = options;
  const { shareImage = siteShareImage(settings) } = options;
  const title = seo?.title ?? page.title;
  const url = absoluteUrl(page.path, origin);
  return {
    /** Includes the name of the site, which social networks get separately. */
    documentTitle: title === siteName ? title : `${title} | ${siteName}`,
    title,
    description: seo?.description ?? page.description,
    type: isArticle ? 'article' : 'website',
    url,
    /** Omitted if search engines must not index the page. */
    canonical: hidden ? undefined : url,
    noindex: hidden || isLocalOrigin(origin),
    siteName,
    feed: feedPath,
    shareImage: {
      url: absoluteUrl(shareImage.path, origin),
      alt: describeShareImage(shareImage),
      width: String(shareImageSize.width),
      height: String(shareImageSize.height),
    },
    graph,
  };
}

const sections = [
  { name: 'Conditions', path: paths.conditions },
  { name: 'Treatments', path: paths.treatments },
  { name: 'Glossary', path: paths.glossary },
  { name: 'Browse', path: paths.browse },
];

function viewHeader(path: string, { settings }: Site) {
  return {
    siteName: settings.siteName,
    clinicName: settings.clinicName,
    sections: sections.map((section) => ({ ...section, current: currentOf(section, path) })),
    hasSearch: path !== paths.search,
  };
}

/** Returns the `aria-current` value of the link to a section. */
function currentOf(section: PageLink, path: string): 'page' | 'true' | undefined {
  if (path === section.path) return 'page';
  return path.startsWith(section.path) ? 'true' : undefined;
}

function viewFooter({ settings: { clinicName, telephone, email } }: Site) {
  return {
    clinicName,
    telephone: telephone && {
      text: formatTelephone(telephone),
      href: telephoneHref(telephone),
    },
    email,
    pages: [
      { name: 'When to get help at once', path: paths.urgentAdvice },
      { name: 'Browse the library', path: paths.browse },
      { name: 'All names from A to Z', path: paths.names },
      { name: 'How we write and review', path: paths.editorialPolicy },
    ],
  };
}
