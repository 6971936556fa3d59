/** The graph of each type of page, assembled from its nodes. */
import type { Graph, Thing } from 'schema-dts';
import type { Person } from '../../model/person.ts';
import type { ResolvedCallToAction } from '../call-to-action.ts';
import type { Entry, Site, TermEntry } from '../entry.ts';
import type { JoinedArticle, JoinedCondition } from '../join-library.ts';
import type { PageLink } from '../page-link.ts';
import { absoluteUrl, conditionPath, termPath, treatmentPath } from '../../model/urls.ts';
import { breadcrumbNode } from './breadcrumb.ts';
import { citationNode } from './citation.ts';
import { conditionMention, conditionNode } from './condition.ts';
import { graphOf } from './graph.ts';
import { conditionId, termSetId, therapyId } from './ids.ts';
import { personNode, websiteNode } from './organization.ts';
import { therapyMention, therapyNode } from './therapy.ts';
import { medicalWebPageNode, webPageNode, type PageDescription } from './web-page.ts';

/** What the graph of a medical page needs besides the entry itself. */
export interface MedicalPageContext {
  crumbs: readonly PageLink[];
  callsToAction: readonly ResolvedCallToAction[];
}

export function articleGraph(
  article: JoinedArticle,
  context: MedicalPageContext,
  site: Site,
): Graph {
  const { slug, data, conditions, review } = article;
  // The pages of its conditions do not list an archived treatment.
  const listed = data.status === 'published' ? [article] : [];
  const page = medicalWebPageNode(
    {
      ...data,
      ...context,
      review,
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
      ...sharedNodes(article, context, site.origin),
    ],
    site,
  );
}

export function conditionGraph(
  condition: JoinedCondition,
  context: MedicalPageContext,
  site: Site,
): Graph {
  const { slug, data, treatments, review } = condition;
  const page = medicalWebPageNode(
    {
      ...data,
      ...context,
      review,
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
      ...sharedNodes(condition, context, site.origin),
    ],
    site,
  );
}

function sharedNodes(
  { data, people }: JoinedArticle | JoinedCondition,
  { crumbs }: MedicalPageContext,
  origin: URL,
): Thing[] {
  return [
    ...data.sources.map(citationNode),
    ...[...people].map(([slug, person]) => personNode(slug, person, origin)),
    breadcrumbNode(crumbs, origin),
  ];
}

/** Returns the breadcrumbs of a page that is in no section. */
function crumbsOf({ title, path }: PageDescription): PageLink[] {
  return [{ name: title, path }];
}

/** Returns the graph of a page that lists other pages, in the order it shows them. */
export function collectionGraph(
  page: PageDescription,
  items: readonly PageLink[],
  site: Site,
  crumbs = crumbsOf(page),
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
  return graphOf([{ ...list, mainEntity }, breadcrumbNode(crumbs, site.origin)], site);
}

/** Returns the graph of the glossary. DefinedTerm is still pending at schema.org; we use it deliberately. */
export function glossaryGraph(
  page: PageDescription,
  terms: readonly TermEntry[],
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
  return graphOf([node, set, breadcrumbNode(crumbsOf(page), site.origin)], site);
}

/** Returns the graph of the editorial policy, with the reviewers on the page. */
export function policyGraph(
  page: PageDescription,
  reviewers: readonly Entry<Person>[],
  site: Site,
): Graph {
  const people = reviewers.map(({ slug, data }) => personNode(slug, data, site.origin));
  return graphOf(
    [webPageNode('AboutPage', page, site), ...people, breadcrumbNode(crumbsOf(page), site.origin)],
    site,
  );
}

/** Returns the graph of the home page, the only page without breadcrumbs. */
export function homeGraph(page: PageDescription, site: Site): Graph {
  return graphOf([webPageNode('WebPage', page, site)], site, websiteNode(site));
}
