import type { Root } from 'mdast';
import type { Article } from '../../model/article.ts';
import type { ArticleEntry } from '../entry.ts';
import { listExpectations } from '../expectations.ts';
import type { JoinedArticle, PageLibrary } from '../join-library.ts';
import { articleGraph } from '../json-ld/pages.ts';
import { linkCondition, linkTreatment } from '../page-link.ts';
import { chooseRelated } from '../related.ts';
import { entryShareImage } from '../share-image.ts';
import { groupByUrgency } from '../urgent-advice.ts';
import { paths, treatmentPath, urgentAdvicePath } from '../../model/urls.ts';
import { viewExpectations } from './expectations.ts';
import { viewMedicalPage, type Fact } from './medical-page.ts';
import { orderByCitation } from './references.ts';

export type TreatmentView = ReturnType<typeof viewTreatment>;

const mostRelated = 6;

/**
 * Returns the page of a treatment.
 *
 * @param tree Its parsed text.
 * @throws if a block of the text names something that the page does not have.
 */
export function viewTreatment(article: JoinedArticle, tree: Root, library: PageLibrary) {
  const { data, conditions } = article;
  const { site, listedArticles } = library;
  const conditionLinks = conditions.map(linkCondition);
  const related = [
    { name: 'What it is used for', pages: conditionLinks },
    {
      name: 'Other treatments',
      pages: chooseRelated(article, article.neighbors, mostRelated).map(linkTreatment),
    },
  ];
  const sources = orderByCitation(data.sources, {
    text: tree,
    beforeClosing: listExpectations(data),
  });
  const expectations = viewExpectations(data, sources);
  const page = viewMedicalPage(article, tree, library, {
    breadcrumbs: [{ name: 'Treatments', path: paths.treatments }, linkTreatment(article)],
    decidingFacts: [
      { name: 'What it is for', text: data.atAGlance.whatFor },
      { name: 'Time it takes', text: data.atAGlance.time },
      ...viewMainRisk(data.atAGlance),
    ],
    makeGraph: (context) => articleGraph(article, context, site),
    shareImage: entryShareImage('articles', article, site.settings),
    sources,
    beforeText: [],
    beforeClosing: expectations,
    afterText:
      data.questionsToAsk.length > 0
        ? [{ id: 'questions-to-ask', name: 'Questions to ask your doctor' }]
        : [],
    related: [],
    leadsOn: [...conditionLinks, { name: 'All treatments', path: paths.treatments }],
  });
  return {
    ...page,
    care: {
      careLevel: data.careLevel,
      certainty: data.atAGlance.certainty,
      meaning: `${paths.editorialPolicy}#how-sure`,
    },
    urgentAdvice: summarizeUrgentAdvice(article),
    atAGlance: viewAtAGlance(article, listedArticles),
    expectations,
    questionsToAsk: data.questionsToAsk,
    related: related.filter(({ pages }) => pages.length > 0),
  };
}

/** Returns the first serious risk, in the editor's order, or the first risk where none is serious. */
function viewMainRisk({ risks }: Article['atAGlance']): Fact[] {
  const main = risks.find((risk) => risk.serious) ?? risks[0];
  return main ? [{ name: 'Main risk', text: main.name }] : [];
}

/** Returns each danger with its first sign, and a link to all of its signs. */
function summarizeUrgentAdvice({ urgentAdvice }: JoinedArticle) {
  return groupByUrgency(urgentAdvice).map(({ advice, ...group }) => ({
    ...group,
    dangers: advice.map(({ slug, data }) => ({
      name: data.title,
      path: urgentAdvicePath(slug),
      sign: data.signs[0],
    })),
  }));
}

/** Links the alternatives that have a page. */
function viewAtAGlance({ data }: JoinedArticle, treatments: readonly ArticleEntry[]) {
  const hasPage = (slug: string) => treatments.some((treatment) => treatment.slug === slug);
  return {
    ...data.atAGlance,
    alternatives: data.atAGlance.alternatives.map(({ name, treatment }) => ({
      name,
      path: treatment && hasPage(treatment) ? treatmentPath(treatment) : undefined,
    })),
  };
}
