/**
 * Type-level tests of the graph, one line each. TypeScript runs them: an expected error that does not
 * occur fails `npm run check:types` (like test/graph.ts in google/schema-dts).
 */
import type {
  BreadcrumbList,
  CommunicateAction,
  Graph,
  MedicalClinic,
  MedicalCondition,
  MedicalScholarlyArticle,
  MedicalTherapy,
  MedicalWebPage,
  Person,
  SurgicalProcedure,
} from 'schema-dts';
import { expectTypeOf, test } from 'vitest';
import type { TreatmentView } from '../views/treatment.ts';
import { breadcrumbNode } from './breadcrumb.ts';
import { clinicNode, personNode } from './organization.ts';
import { articleGraph, conditionGraph } from './pages.ts';
import { medicalWebPageNode } from './web-page.ts';

test('functions return schema.org nodes', () => {
  expectTypeOf(articleGraph).returns.toEqualTypeOf<Graph>();
  expectTypeOf(conditionGraph).returns.toEqualTypeOf<Graph>();
  expectTypeOf(medicalWebPageNode).returns.toEqualTypeOf<MedicalWebPage>();
  expectTypeOf(clinicNode).returns.toEqualTypeOf<MedicalClinic>();
  expectTypeOf(personNode).returns.toEqualTypeOf<Person>();
  expectTypeOf(breadcrumbNode).returns.toEqualTypeOf<BreadcrumbList>();
  expectTypeOf<TreatmentView['head']['graph']>().toEqualTypeOf<Graph | undefined>();
});

test('pages reject properties that schema.org does not define for them', () => {
  const page: MedicalWebPage = { '@type': 'MedicalWebPage', lastReviewed: '2026-06-15' };
  // @ts-expect-error `indication` no longer exists.
  void ({ ...page, indication: 'pain' } satisfies MedicalWebPage);
  // @ts-expect-error a reviewer is a person or an organization, never a place.
  void ({ ...page, reviewedBy: { '@type': 'Place' } } satisfies MedicalWebPage);
  // @ts-expect-error a condition is treated, a page is not.
  void ({ ...page, possibleTreatment: { '@id': '#therapy' } } satisfies MedicalWebPage);
  // @ts-expect-error there is no type of this name.
  void ({ '@type': 'TreatmentPage' } satisfies Graph['@graph'][number]);
});

test('treatments and conditions reject properties of other types', () => {
  const therapy: MedicalTherapy = { '@type': 'MedicalTherapy', name: 'Massage' };
  const outcome = { '@type': 'MedicalSymptom', name: 'Sore muscles' } as const;
  void ({ ...therapy, adverseOutcome: outcome } satisfies MedicalTherapy);
  const operation: SurgicalProcedure = { '@type': 'SurgicalProcedure', name: 'Fusion' };
  // @ts-expect-error an operation has no adverse outcomes: its risks stay prose.
  void ({ ...operation, adverseOutcome: outcome } satisfies SurgicalProcedure);
  const condition: MedicalCondition = { '@type': 'MedicalCondition', name: 'Neck pain' };
  // @ts-expect-error an operation is not a possible treatment.
  void ({ ...condition, possibleTreatment: operation } satisfies MedicalCondition);
  // @ts-expect-error a symptom is a thing, not a word.
  void ({ ...condition, signOrSymptom: 'pain' } satisfies MedicalCondition);
});

test('people, sources and actions reject properties of other types', () => {
  const person: Person = { '@type': 'Person', name: 'Somebody' };
  // @ts-expect-error a clinic has a medical specialty, a person has none.
  void ({ ...person, medicalSpecialty: 'https://schema.org/Surgical' } satisfies Person);
  const source: MedicalScholarlyArticle = { '@type': 'MedicalScholarlyArticle' };
  // @ts-expect-error the type of a publication is one of PubMed's words, in text.
  void ({ ...source, publicationType: 1 } satisfies MedicalScholarlyArticle);
  const action: CommunicateAction = { '@type': 'CommunicateAction', name: 'Call' };
  // @ts-expect-error an action has a target, not an address.
  void ({ ...action, href: 'tel:+1' } satisfies CommunicateAction);
});
