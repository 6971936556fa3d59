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

export interface PageView extends PageDescription {
  head: HeadView;
  header: HeaderView;
  /** From the section down to this page, this page last; the home page has none. */
  breadcrumbs: readonly PageLink[];
  footer: FooterView;
}

export interface HeadView {
  /** With the name of the site, which social networks get by itself. */
  documentTitle: string;
  title: string;
  description: string;
  type: 'article' | 'website';
  url: string;
  /** Left out where search engines are kept away, whatever address they came by. */
  canonical: string | undefined;
  noindex: boolean;
  siteName: string;
  feed: string;
  shareImage: { url: string; alt: string; width: string; height: string };
  graph: Graph | undefined;
}

export interface HeaderView {
  siteName: string;
  clinicName: string;
  /** `current` is what `aria-current` holds. */
  sections: (PageLink & { current: 'page' | 'true' | undefined })[];
  hasSearch: boolean;
}

export interface FooterView {
  clinicName: string;
  telephone: { text: string; href: string } | undefined;
  email: string | undefined;
  pages: PageLink[];
}

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
export function viewPage(page: PageDescription, site: Site, options: PageOptions = {}): PageView {
  const { title, path } = page;
  return {
    ...page,
    head: viewHead(page, site, options),
    header: viewHeader(path, site),
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
    documentTitle: title === siteName ? title : `${title} | ${siteName}`,
    title,
    description: seo?.description ?? page.description,
    type: isArticle ? 'article' : 'website',
    url,
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
  } satisfies HeadView;
}

const sections = [
  { name: 'Conditions', path: paths.conditions },
  { name: 'Treatments', path: paths.treatments },
  { name: 'Glossary', path: paths.glossary },
  { name: 'Browse', path: paths.browse },
];

function viewHeader(path: string, { settings }: Site): HeaderView {
  return {
    siteName: settings.siteName,
    clinicName: settings.clinicName,
    sections: sections.map((section) => ({
      ...section,
      current: path === section.path ? 'page' : path.startsWith(section.path) ? 'true' : undefined,
    })),
    hasSearch: path !== paths.search,
  };
}

function viewFooter({ settings: { clinicName, telephone, email } }: Site): FooterView {
  return {
    clinicName,
    telephone: telephone
      ? { text: formatTelephone(telephone), href: telephoneHref(telephone) }
      : undefined,
    email,
    pages: [
      { name: 'When to get help at once', path: paths.urgentAdvice },
      { name: 'Browse the library', path: paths.browse },
      { name: 'All names from A to Z', path: paths.names },
      { name: 'How we write and review', path: paths.editorialPolicy },
    ],
  };
}
