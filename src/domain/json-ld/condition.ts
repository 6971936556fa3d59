import type { MedicalCondition } from 'schema-dts';
import type { ArticleEntry, ConditionEntry } from '../entry.ts';
import { absoluteUrl, conditionPath } from '../../model/urls.ts';
import { conditionId, therapyId } from './ids.ts';

/** A condition as its own page tells it: all of it, with the treatments that the page lists. */
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
 * What the page of a treatment says of a condition: a part of what the condition's own page says, and
 * nothing else, so that all pages together are one graph.
 *
 * @param treatments Of those that the condition's page lists, those that stand on this page. Operations
 * are left out: schema.org's `possibleTreatment` cannot name a SurgicalProcedure.
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
