/** What every page of the site has around its own content: its head, the way to it, and the site. */
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
  /** Left out where search engines are kept away. */
  graph?: Graph;
  /** Beside links to the page; the library's own where it has none. */
  shareImage?: ShareImage | undefined;
  /** Whether it is an article to social networks. */
  isArticle?: boolean;
  /** Kept out of search engines, like the page for addresses that do not exist. */
  hidden?: boolean;
  /** What search results and social networks show in place of the page's own words. */
  seo?: { title?: string | undefined; description?: string | undefined } | undefined;
}

/** @param page Its address, and the title and description that stand on it. */
export function viewPage(page: PageDescription, site: Site, options: PageOptions = {}) {
  const { title, path } = page;
  return {
    ...page,
    head: viewHead(page, site, options),
    header: viewHeader(path, site),
    /** From the section down to this page, this page last; the home page has none. */
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
    /** With the name of the site, which social networks get by itself. */
    documentTitle: title === siteName ? title : `${title} | ${siteName}`,
    title,
    description: seo?.description ?? page.description,
    type: isArticle ? 'article' : 'website',
    url,
    /** Left out where search engines are kept away, whatever address they came by. */
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

/** What `aria-current` holds on the way to a section. */
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
