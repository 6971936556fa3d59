import type { Root } from 'mdast';
import type { Article } from '../../model/article.ts';
import { groupByCareLevel } from '../care-level.ts';
import type { JoinedCondition, PageLibrary } from '../join-library.ts';
import { conditionGraph } from '../json-ld/pages.ts';
import { linkCondition, linkTreatment } from '../page-link.ts';
import { entryShareImage } from '../share-image.ts';
import { paths } from '../../model/urls.ts';
import { viewPoints } from './expectations.ts';
import { viewMedicalPage } from './medical-page.ts';
import { orderByCitation } from './references.ts';
import { viewUrgentAdvice } from './urgent-advice.ts';

export type ConditionView = ReturnType<typeof viewCondition>;

/**
 * Returns the page of a condition, with its treatments side by side.
 *
 * @param tree Its parsed text.
 * @throws if a block of the text names something that the page does not have.
 */
export function viewCondition(condition: JoinedCondition, tree: Root, library: PageLibrary) {
  const { data, treatments } = condition;
  const { symptoms, causes, selfCare, withoutTreatment } = data;
  const sources = orderByCitation(data.sources, { above: data.diagnosis, text: tree });
  const diagnosis =
    data.diagnosis.length > 0
      ? {
          id: 'diagnosis',
          name: 'How it is diagnosed',
          points: viewPoints(data.diagnosis, sources),
        }
      : undefined;
  const page = viewMedicalPage(condition, tree, library, {
    breadcrumbs: [{ name: 'Conditions', path: paths.conditions }, linkCondition(condition)],
    decidingFacts: [
      ...(selfCare ? [{ name: 'What helps first', text: selfCare }] : []),
      { name: 'How it usually goes', text: withoutTreatment },
    ],
    makeGraph: (context) => conditionGraph(condition, context, library.site),
    shareImage: entryShareImage('conditions', condition, library.site.settings),
    sources,
    beforeText: diagnosis ? [diagnosis] : [],
    beforeClosing: [],
    afterText: [],
    related: [{ id: 'treatments', name: 'Treatments side by side' }],
    leadsOn: [...treatments.map(linkTreatment), { name: 'All conditions', path: paths.conditions }],
  });
  return {
    ...page,
    urgentAdvice: viewUrgentAdvice(condition.urgentAdvice, { folded: true }),
    facts: { symptoms, causes },
    diagnosis,
    comparison: treatments.length > 0 ? compareTreatments(condition) : undefined,
  };
}

type Facts = Article['atAGlance'];

const columns = [
  { name: 'What it is for', cell: ({ whatFor }: Facts) => whatFor },
  { name: 'Risks', cell: summarizeRisks },
  { name: 'Time it takes', cell: ({ time }: Facts) => time },
  { name: 'Recovery', cell: ({ recovery }: Facts) => recovery },
];

/** Returns the comparison: doing nothing first, then the treatments from self-care to surgery. */
function compareTreatments({ data, treatments }: JoinedCondition) {
  return {
    columns: columns.map(({ name }) => name),
    withoutTreatment: data.withoutTreatment,
    steps: groupByCareLevel(treatments).map(({ label, articles }) => ({
      label,
      treatments: articles.map((article) => ({
        ...linkTreatment(article),
        certainty: article.data.atAGlance.certainty,
        cells: columns.map(({ name, cell }) => ({ name, text: cell(article.data.atAGlance) })),
      })),
    })),
    meaning: `${paths.editorialPolicy}#how-sure`,
  };
}

/** Returns the serious risks by name, and the number of others. */
function summarizeRisks({ risks }: Facts): string {
  const serious = risks.filter((risk) => risk.serious).map(({ name }) => name);
  const others = risks.length - serious.length;
  const other = others === 1 ? '1 milder risk' : `${others} milder risks`;
  if (serious.length === 0) return `None that is serious is listed; ${other}.`;
  return `Serious: ${serious.join('; ')}.${others > 0 ? ` Also ${other}.` : ''}`;
}
