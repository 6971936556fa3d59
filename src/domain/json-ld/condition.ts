import type { MedicalCondition } from 'schema-dts';
import type { ArticleEntry, ConditionEntry } from '../entry.ts';
import { absoluteUrl, conditionPath } from '../../model/urls.ts';
import { conditionId, therapyId } from './ids.ts';

/** Returns a condition as its own page describes it, with the treatments that the page lists. */
export function conditionNode(
  condition: ConditionEntry,
  treatments: readonly ArticleEntry[],
  origin: URL,
): MedicalCondition {
  const { data } = condition;
  return {
    ...conditionMention(condition, treatments, origin),
    ...(data.alsoKnownAs.length > 0 && { alternateName: data.alsoKnownAs }),
    signOrSymptom: data.symptoms.map((name) => ({ '@type': 'MedicalSymptom' as const, name })),
  };
}

/**
 * Returns a condition as the page of a treatment describes it: a subset of the description on the
 * condition's own page, so that all pages together form one consistent graph.
 *
 * @param treatments The treatments on this page that the condition's page lists as well. Operations are
 * omitted, since schema.org's `possibleTreatment` does not accept a SurgicalProcedure.
 */
export function conditionMention(
  { slug, data }: ConditionEntry,
  treatments: readonly ArticleEntry[],
  origin: URL,
): MedicalCondition {
  const possible = treatments.filter(
    ({ data: { therapyType } }) => therapyType !== 'surgical-procedure',
  );
  return {
    '@type': 'MedicalCondition',
    '@id': conditionId(slug, origin),
    name: data.title,
    url: absoluteUrl(conditionPath(slug), origin),
    ...(data.codes.length > 0 && {
      code: data.codes.map(({ system, value }) => ({
        '@type': 'MedicalCode' as const,
        codeValue: value,
        codingSystem: system,
      })),
    }),
    ...(possible.length > 0 && {
      possibleTreatment: possible.map((treatment) => ({
        '@id': therapyId(treatment.slug, origin),
      })),
    }),
  };
}
