import type { MedicalTherapy, PhysicalTherapy, SurgicalProcedure } from 'schema-dts';
import { bodyRegions, careLevels, therapyTypes } from '../../model/taxonomies.ts';
import type { ArticleEntry } from '../entry.ts';
import { absoluteUrl, treatmentPath } from '../urls.ts';
import { therapyId } from './ids.ts';

/** The treatment that an article is about. An operation may not carry `adverseOutcome`: its risks stay prose. */
export function therapyNode(
  { slug, data }: ArticleEntry,
  origin: URL,
): MedicalTherapy | PhysicalTherapy | SurgicalProcedure {
  const { schemaType } = therapyTypes[data.therapyType];
  const { procedureType } = careLevels[data.careLevel];
  const common = {
    '@id': therapyId(slug, origin),
    name: data.treatmentName,
    url: absoluteUrl(treatmentPath(slug), origin),
    ...(data.alsoKnownAs.length > 0 && { alternateName: data.alsoKnownAs }),
    bodyLocation: data.bodyRegions.map((region) => bodyRegions[region].label).join(', '),
    relevantSpecialty: `https://schema.org/${data.specialty}` as const,
  };
  if (schemaType === 'SurgicalProcedure') return { '@type': schemaType, ...common };
  const outcomes = (serious: boolean) =>
    data.atAGlance.risks
      .filter((risk) => risk.serious === serious)
      .map(({ name }) => ({ '@type': 'MedicalSymptom' as const, name }));
  return {
    '@type': schemaType,
    ...common,
    ...(procedureType && { procedureType: `https://schema.org/${procedureType}` as const }),
    ...(outcomes(false).length > 0 && { adverseOutcome: outcomes(false) }),
    ...(outcomes(true).length > 0 && { seriousAdverseOutcome: outcomes(true) }),
  };
}
