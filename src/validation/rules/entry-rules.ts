import { severityOf, type RuleId } from '../rules.ts';
import type { Rule, RuleContext, RuledEntry, RuleReport } from '../rule.ts';
import { checkAlternatives } from './alternatives.ts';
import { checkAnchor } from './anchors.ts';
import { checkPlacement } from './calls-to-action.ts';
import { checkCertainty } from './certainty.ts';
import { checkConceptNames } from './concepts.ts';
import { checkDates, checkMainAction, checkShortNames } from './fields-together.ts';
import { checkFigures } from './figures.ts';
import { checkLinks } from './links.ts';
import { checkRedirects } from './redirects.ts';
import { checkBlockTargets } from './relations.ts';
import { checkSources } from './sources.ts';
import { checkUniqueName } from './unique-names.ts';

/** Rules across the fields of an entry. They need only the fields and the day. */
export const fieldRules = {
  'unique-short-names': checkShortNames,
  'true-dates': checkDates,
  'one-main-action': checkMainAction,
} as const satisfies Partial<Record<RuleId, Rule>>;

/** The rules for an entry beyond its schema and the guard. */
export const entryRules = {
  ...fieldRules,
  'unique-name': checkUniqueName,
  'unique-anchor': checkAnchor,
  'known-concept': checkConceptNames,
  'self-alternative': checkAlternatives,
  'matching-certainty': checkCertainty,
  'action-placement': checkPlacement,
  'known-block-target': checkBlockTargets,
  'cited-source': checkSources,
  'cited-figure': checkFigures,
  'old-address': checkRedirects,
  'internal-link': checkLinks,
} as const satisfies Partial<Record<RuleId, Rule>>;

type Rules = Readonly<Partial<Record<RuleId, Rule>>>;

/** Returns the reports of one entry, in the order of the rules. */
export function runRules(
  entry: RuledEntry,
  context: RuleContext,
  wanted: Rules = entryRules,
): RuleReport[] {
  return (Object.entries(wanted) as [RuleId, Rule][]).flatMap(([rule, check]) =>
    check(entry, context).map((report) => ({ severity: severityOf(rule), ...report, rule })),
  );
}
