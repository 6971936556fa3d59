import type { Problem } from '../../../src/domain/problem.ts';
import { checkAgreement, type PageGraph } from './check-agreement.ts';
import { checkGraph } from './check-graph.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Checks the graph of every page (see `checkGraph`), and that they agree (see `checkAgreement`). */
export function checkSite(
  pages: readonly PageGraph[],
  vocabulary: Vocabulary,
  origin: string,
): Problem[] {
  return [
    ...pages.flatMap((page) => checkGraph(page.jsonLd, page, vocabulary)),
    ...checkAgreement(pages, origin),
  ];
}
