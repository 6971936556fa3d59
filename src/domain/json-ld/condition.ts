import type { MedicalCondition } from 'schema-dts';
import type { ArticleEntry, ConditionEntry } from '../entry.ts';
import { absoluteUrl, conditionPath } from '../urls.ts';
import { conditionId, therapyId } from './ids.ts';

/**
 * A condition with those of its treatments that stand on the same page. Operations are left out:
 * schema.org's `possibleTreatment` cannot name a SurgicalProcedure.
 */
export function conditionNode(
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
    ...(data.alsoKnownAs.length > 0 && { alternateName: data.alsoKnownAs }),
    ...(data.codes.length > 0 && {
      code: data.codes.map(({ system, value }) => ({
        '@type': 'MedicalCode' as const,
        codeValue: value,
        codingSystem: system,
      })),
    }),
    signOrSymptom: data.symptoms.map((name) => ({ '@type': 'MedicalSymptom' as const, name })),
    ...(possible.length > 0 && {
      possibleTreatment: possible.map((treatment) => ({
        '@id': therapyId(treatment.slug, origin),
      })),
    }),
  };
}
