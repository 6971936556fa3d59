import type { MedicalTherapy, PhysicalTherapy, SurgicalProcedure } from 'schema-dts';
import type { Article } from '../../model/article.ts';
import type { CitedPoint } from '../../model/cited-point.ts';
import { bodyRegions, careLevels, milestones, therapyTypes } from '../../model/taxonomies.ts';
import type { ArticleEntry } from '../entry.ts';
import { nameWeeks } from '../weeks.ts';
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
    ...(data.preparation.length > 0 && { preparation: listWords(data.preparation) }),
    ...(data.whatHappens.length > 0 && { howPerformed: listWords(data.whatHappens) }),
    ...(data.recoveryTimeline.length > 0 && { followup: describeRecovery(data) }),
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

/** Each statement, word for word as the page shows it. */
function listWords(points: readonly CitedPoint[]): string[] {
  return points.map(({ text }) => text);
}

/** Each milestone, like "Desk work, weeks 2 to 6: …". */
function describeRecovery({ recoveryTimeline }: Article): string[] {
  return recoveryTimeline.map((milestone) => {
    const when = [milestones[milestone.milestone].label, nameWeeks(milestone)];
    return `${when.filter(Boolean).join(', ')}: ${milestone.text}`;
  });
}
