/** The graph of each kind of page, put together from its nodes. */
import type { Graph, Thing } from 'schema-dts';
import type { Person } from '../../model/person.ts';
import type { Source } from '../../model/source.ts';
import type { ResolvedCallToAction } from '../call-to-action.ts';
import type { ArticleEntry, ConditionEntry, Entry, Site, TermEntry } from '../entry.ts';
import type { ReviewState } from '../review-state.ts';
import { absoluteUrl, conditionPath, termPath, treatmentPath } from '../../model/urls.ts';
import { breadcrumbNode, type Crumb } from './breadcrumb.ts';
import { citationNode } from './citation.ts';
import { conditionMention, conditionNode } from './condition.ts';
import { graphOf } from './graph.ts';
import { conditionId, termSetId, therapyId } from './ids.ts';
import { personNode, websiteNode } from './organization.ts';
import { therapyMention, therapyNode } from './therapy.ts';
import { medicalWebPageNode, webPageNode, type PageDescription } from './web-page.ts';

/** What the graph of a medical page needs besides the entry itself. */
export interface MedicalPageContext {
  crumbs: readonly Crumb[];
  callsToAction: readonly ResolvedCallToAction[];
  review: ReviewState;
  /** The people whom the page names: authors, and the reviewer of a review that counts. */
  people: ReadonlyMap<string, Person>;
}

export function articleGraph(
  article: ArticleEntry,
  conditions: readonly ConditionEntry[],
  context: MedicalPageContext,
  site: Site,
): Graph {
  const { slug, data } = article;
  // An archived treatment is in no list of its conditions.
  const listed = data.status === 'published' ? [article] : [];
  const page = medicalWebPageNode(
    {
      ...data,
      ...context,
      path: treatmentPath(slug),
      description: data.summary,
      mainEntity: { '@id': therapyId(slug, site.origin) },
      about: conditions.map((condition) => ({ '@id': conditionId(condition.slug, site.origin) })),
    },
    site,
  );
  return graphOf(
    [
      page,
      therapyNode(article, site.origin),
      ...conditions.map((condition) => conditionMention(condition, listed, site.origin)),
      ...sharedNodes(data.sources, context, site.origin),
    ],
    site,
  );
}

export function conditionGraph(
  condition: ConditionEntry,
  treatments: readonly ArticleEntry[],
  context: MedicalPageContext,
  site: Site,
): Graph {
  const { slug, data } = condition;
  const page = medicalWebPageNode(
    {
      ...data,
      ...context,
      path: conditionPath(slug),
      description: data.summary,
      mainEntity: { '@id': conditionId(slug, site.origin) },
      about: [],
    },
    site,
  );
  return graphOf(
    [
      page,
      conditionNode(condition, treatments, site.origin),
      ...treatments.map((treatment) => therapyMention(treatment, site.origin)),
      ...sharedNodes(data.sources, context, site.origin),
    ],
    site,
  );
}

function sharedNodes(
  sources: readonly Source[],
  context: MedicalPageContext,
  origin: URL,
): Thing[] {
  return [
    ...sources.map(citationNode),
    ...[...context.people].map(([slug, person]) => personNode(slug, person, origin)),
    breadcrumbNode(context.crumbs, origin),
  ];
}

/** A page that lists other pages of the library, in the order in which it shows them. */
export function collectionGraph(
  page: PageDescription,
  items: readonly Crumb[],
  crumbs: readonly Crumb[],
  site: Site,
): Graph {
  const list = webPageNode('CollectionPage', page, site);
  const mainEntity = {
    '@type': 'ItemList' as const,
    itemListElement: items.map(({ name, path }, index) => ({
      '@type': 'ListItem' as const,
      position: index + 1,
      name,
      item: absoluteUrl(path, site.origin),
    })),
  };
  return graphOf([{ ...list, mainEntity } as Thing, breadcrumbNode(crumbs, site.origin)], site);
}

/** The glossary. DefinedTerm is still pending at schema.org; we use it knowingly. */
export function glossaryGraph(
  page: PageDescription,
  terms: readonly TermEntry[],
  crumbs: readonly Crumb[],
  site: Site,
): Graph {
  const set: Thing = {
    '@type': 'DefinedTermSet',
    '@id': termSetId(site.origin),
    name: page.title,
    hasDefinedTerm: terms.map(({ slug, data }) => ({
      '@type': 'DefinedTerm' as const,
      '@id': absoluteUrl(termPath(slug), site.origin),
      url: absoluteUrl(termPath(slug), site.origin),
      name: data.term,
      description: data.definition,
      ...(data.alsoKnownAs.length > 0 && { alternateName: data.alsoKnownAs }),
    })),
  };
  const node = {
    ...webPageNode('CollectionPage', page, site),
    mainEntity: { '@id': termSetId(site.origin) },
  };
  return graphOf([node as Thing, set, breadcrumbNode(crumbs, site.origin)], site);
}

/** The page on how the library is made, with the reviewers whom it presents. */
export function policyGraph(
  page: PageDescription,
  reviewers: readonly Entry<Person>[],
  crumbs: readonly Crumb[],
  site: Site,
): Graph {
  const people = reviewers.map(({ slug, data }) => personNode(slug, data, site.origin));
  return graphOf(
    [webPageNode('AboutPage', page, site), ...people, breadcrumbNode(crumbs, site.origin)],
    site,
  );
}

/** The home page: of all pages the one without a way to it. */
export function homeGraph(page: PageDescription, site: Site): Graph {
  return graphOf([webPageNode('WebPage', page, site)], site, websiteNode(site));
}
