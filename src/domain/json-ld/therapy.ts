import type { MedicalTherapy, PhysicalTherapy, SurgicalProcedure } from 'schema-dts';
import { bodyRegions, careLevels, therapyTypes } from '../../model/taxonomies.ts';
import type { ArticleEntry } from '../entry.ts';
import { absoluteUrl, treatmentPath } from '../../model/urls.ts';
import { therapyId } from './ids.ts';

type Therapy = MedicalTherapy | PhysicalTherapy | SurgicalProcedure;

/** Returns a treatment as other pages describe it: a subset of the description on its own page. */
export function therapyMention({ slug, data }: ArticleEntry, origin: URL): Therapy {
  return {
    '@type': therapyTypes[data.therapyType].schemaType,
    '@id': therapyId(slug, origin),
    name: data.treatmentName,
    url: absoluteUrl(treatmentPath(slug), origin),
  };
}

/** Returns the treatment that an article is about. SurgicalProcedure has no `adverseOutcome`, so its risks stay prose. */
export function therapyNode(article: ArticleEntry, origin: URL): Therapy {
  const { data } = article;
  const { schemaType } = therapyTypes[data.therapyType];
  const { procedureType } = careLevels[data.careLevel];
  const common = {
    ...therapyMention(article, origin),
    ...(data.alsoKnownAs.length > 0 && { alternateName: data.alsoKnownAs }),
    bodyLocation: data.bodyRegions.map((region) => bodyRegions[region].label).join(', '),
    relevantSpecialty: `https://schema.org/${data.specialty}` as const,
  };
  if (schemaType === 'SurgicalProcedure') return { ...common, '@type': schemaType };
  const outcomes = (serious: boolean) =>
    data.atAGlance.risks
      .filter((risk) => risk.serious === serious)
      .map(({ name }) => ({ '@type': 'MedicalSymptom' as const, name }));
  return {
    ...common,
    '@type': schemaType,
    ...(procedureType && { procedureType: `https://schema.org/${procedureType}` as const }),
    ...(outcomes(false).length > 0 && { adverseOutcome: outcomes(false) }),
    ...(outcomes(true).length > 0 && { seriousAdverseOutcome: outcomes(true) }),
  };
}
