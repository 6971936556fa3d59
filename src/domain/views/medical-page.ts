/** The parts that the pages of treatments and conditions share. */
import type { Root } from 'mdast';
import type { Person } from '../../model/person.ts';
import type { SiteSettings } from '../../model/site-settings.ts';
import type { Source } from '../../model/source.ts';
import { studyKinds } from '../../model/taxonomies.ts';
import {
  callsToActionAt,
  resolveCallsToAction,
  type ResolvedCallToAction,
} from '../call-to-action.ts';
import type { Site } from '../entry.ts';
import type { JoinedArticle, JoinedCondition, PageLibrary } from '../join-library.ts';
import { type articleGraph, type conditionGraph } from '../json-ld/pages.ts';
import type { PageLink } from '../page-link.ts';
import type { ReviewState } from '../review-state.ts';
import type { ShareImage } from '../share-image.ts';
import { shortenAuthors, sourceUrl } from '../sources.ts';
import { sourceAnchor } from '../../model/urls.ts';
import { stripUrgentAdvice } from '../urgent-advice.ts';
import { viewPage } from './page.ts';
import { divideText, viewText, type Section } from './text.ts';

export type MedicalPageView = ReturnType<typeof viewMedicalPage>;
export type BylineView = ReturnType<typeof viewByline>;
export type SourceView = ReturnType<typeof viewSource>;

/** One fact in a few words, under its name. */
export interface Fact {
  name: string;
  text: string;
}

interface MedicalPageOptions {
  /** The list that the page is in, and the page itself. */
  breadcrumbs: readonly [PageLink, PageLink];
  makeGraph: GraphMaker;
  shareImage: ShareImage;
  /** The facts of the first screen, in their order. */
  decidingFacts: readonly Fact[];
  /** In the order in which the page cites them. */
  sources: readonly Source[];
  /** The sections around the text, for the list of contents. */
  beforeText: readonly Section[];
  beforeClosing: readonly Section[];
  afterText: readonly Section[];
  related: readonly Section[];
  /** The links on an archived page. */
  leadsOn: readonly PageLink[];
}

type Context = Parameters<typeof articleGraph>[1];
type GraphMaker = (context: Context) => ReturnType<typeof articleGraph | typeof conditionGraph>;

/** @param tree The parsed text of the page. */
export function viewMedicalPage(
  entry: JoinedArticle | JoinedCondition,
  tree: Root,
  { site, terms, urgentAdvice }: PageLibrary,
  options: MedicalPageOptions,
) {
  const { slug, data, review, people } = entry;
  const { breadcrumbs, leadsOn, sources } = options;
  const { settings } = site;
  const callsToAction = resolveCallsToAction(data.callsToAction, settings);
  const { body, closing } = divideText(
    viewText(tree, { sources, callsToAction, glossary: terms, 'urgent-advice': urgentAdvice }),
  );
  const isArchived = data.status === 'archived';
  const authors = data.authors.flatMap((slug) => people.get(slug) ?? []);
  const page = viewPage(
    { path: breadcrumbs[1].path, title: data.title, description: data.summary },
    site,
    {
      breadcrumbs,
      graph: options.makeGraph({ crumbs: breadcrumbs, callsToAction }),
      shareImage: options.shareImage,
      isArticle: true,
      hidden: isArchived,
      seo: data.seo,
    },
  );
  return {
    ...page,
    /** Whether the search of the site finds it. */
    isSearchable: !isArchived,
    answer: data.answer ?? data.summary,
    alsoKnownAs: data.alsoKnownAs,
    archived: isArchived ? { leadsOn } : undefined,
    urgentStrip: stripUrgentAdvice(entry.urgentAdvice, slug),
    decidingFacts: options.decidingFacts,
    byline: viewByline({ ...data, authors, review }, settings),
    contents: [
      ...options.beforeText.map(toSection),
      ...body.sections,
      ...options.beforeClosing.map(toSection),
      ...closing.sections,
      ...options.afterText.map(toSection),
      ...(data.faqs.length > 0 ? [{ id: 'questions', name: 'Questions people ask' }] : []),
      ...options.related,
      ...(sources.length > 0 ? [{ id: 'sources', name: 'Sources' }] : []),
    ],
    keyPoints: data.keyPoints,
    callsToAction: {
      main: callsToAction.find(({ primary }) => primary),
      afterIntroduction: callsToActionAt(callsToAction, 'after-introduction'),
      end: callsToActionAt(callsToAction, 'end'),
      bar: viewCallBar(site),
    },
    image: data.image,
    text: body.nodes,
    /** The last section of the text. */
    closing: closing.nodes,
    faqs: data.faqs,
    sources: sources.map(viewSource),
    changes: data.changes.toSorted((a, b) => b.on.localeCompare(a.on)),
    /** The address for error reports. */
    email: settings.email,
  };
}

/** Keeps only what the list of contents needs. */
function toSection({ id, name }: Section): Section {
  return { id, name };
}

interface Signed {
  authors: readonly Person[];
  publishedOn: string;
  updatedOn: string;
  review: ReviewState;
}

/** Returns who wrote a page, when, and who reviewed it. */
export function viewByline(
  { authors, publishedOn, updatedOn, review }: Signed,
  { clinicName }: Pick<SiteSettings, 'clinicName'>,
) {
  return {
    by: authors.length > 0 ? authors.map(nameWithCredentials).join('; ') : clinicName,
    publishedOn,
    /** Omitted if the text has not changed since. */
    updatedOn: updatedOn === publishedOn ? undefined : updatedOn,
    review:
      'reviewer' in review ? { ...review, reviewer: nameWithCredentials(review.reviewer) } : review,
  };
}

function nameWithCredentials({ name, credentials }: Person): string {
  return credentials ? `${name}, ${credentials}` : name;
}

/** Returns the links to the clinic, or none without a number or a booking page. */
function viewCallBar({ settings }: Site): ResolvedCallToAction[] {
  const common = { placement: 'end', primary: false } as const;
  return resolveCallsToAction(
    [
      { type: 'phone', id: 'bar-call', ...common },
      // Without a booking page an appointment is a call too, and one link is enough.
      ...(settings.appointmentUrl
        ? [{ type: 'appointment', id: 'bar-appointment', ...common } as const]
        : []),
    ],
    settings,
  );
}

function viewSource(source: Source, index: number) {
  const { authors, title, publication, year, kind } = source;
  return {
    anchor: sourceAnchor(index + 1),
    authors: authors && shortenAuthors(authors).replace(/\.$/, ''),
    title,
    url: sourceUrl(source),
    publication,
    year,
    kind: studyKinds[kind].label,
  };
}
