import type { CheckReport } from '../../../../src/validation/diagnostic.ts';
import { describe, expect, it } from 'vitest';
import { checkGraph } from './check-graph.ts';
import { articleGraph } from './fixtures/article-graph.ts';
import { mutations, type Mutation } from './fixtures/mutations.ts';
import { otherGraphs } from './fixtures/other-graphs.ts';
import { loadVocabulary } from './load-vocabulary.ts';

const vocabulary = loadVocabulary();
const check = (jsonLd: unknown) => checkGraph(jsonLd, { file: 'dist/index.html' }, vocabulary);

function mutate({ at, value }: Mutation): unknown {
  const graph: unknown = structuredClone(articleGraph);
  let target = graph as Record<string | number, unknown>;
  for (const key of at.slice(0, -1)) target = target[key] as typeof target;
  const last = at.at(-1) ?? '';
  if (value === undefined) Reflect.deleteProperty(target, last);
  else target[last] = value;
  return graph;
}

function pathOf(at: Mutation['at']): string {
  return at
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`))
    .join('')
    .slice(1);
}

function print({ message, fix }: CheckReport): string {
  return `${message} ${fix}`;
}

describe('a valid graph', () => {
  it.each(Object.entries({ 'the first article': articleGraph, ...otherGraphs }))(
    'has no problems: %s',
    (_, graph) => {
      expect(check(graph)).toEqual([]);
    },
  );
});

describe('one mistake in a valid graph', () => {
  it.each(mutations)('is reported once, at its path: $title', (mutation) => {
    expect(check(mutate(mutation))).toEqual([
      expect.objectContaining({
        severity: 'error',
        file: 'dist/index.html',
        at: { field: mutation.field ?? pathOf(mutation.at) },
      }),
    ]);
  });

  it('is explained', () => {
    const explained = mutations.map((mutation) => [
      mutation.title,
      check(mutate(mutation)).map(print).join('\n'),
    ]);
    expect(Object.fromEntries(explained)).toMatchInlineSnapshot(`
      {
        "a ListItem without a position": "This ListItem has no position. Every ListItem needs its position.",
        "a ListItem without an item": "This ListItem has no item. Every ListItem needs its item.",
        "a bare name of a member": ""Physiotherapy" does not fit: specialty takes Specialty. Write a member of Specialty (https://schema.org/Anesthesia, https://schema.org/Cardiovascular, https://schema.org/CommunityHealth, https://schema.org/Dentistry …).",
        "a data type for a node": ""Text" is not a type of schema.org that a node can have. Look the type up at https://schema.org and write its bare name, such as "WebPage".",
        "a date in month 13": ""2026-13-45" does not fit: datePublished takes Date or DateTime. Write a day of the calendar as YYYY-MM-DD; or a moment as YYYY-MM-DDThh:mm:ssZ.",
        "a date with its day first": ""31/02/2026" does not fit: datePublished takes Date or DateTime. Write a day of the calendar as YYYY-MM-DD; or a moment as YYYY-MM-DDThh:mm:ssZ.",
        "a day that no month has": ""2026-02-30" does not fit: dateModified takes DateTime or Date. Write a moment as YYYY-MM-DDThh:mm:ssZ; or a day of the calendar as YYYY-MM-DD.",
        "a member of another enumeration": ""https://schema.org/Physiotherapy" does not fit: procedureType takes MedicalProcedureType. Write a member of MedicalProcedureType (https://schema.org/NoninvasiveProcedure, https://schema.org/PercutaneousProcedure).",
        "a member where text is taken as well": ""https://schema.org/Better" does not fit: status takes EventStatusType, MedicalStudyStatus or Text. Write text that is not blank; or a member of EventStatusType (https://schema.org/EventCancelled, https://schema.org/EventMovedOnline, https://schema.org/EventPostponed, https://schema.org/EventRescheduled …); or a member of MedicalStudyStatus (https://schema.org/ActiveNotRecruiting, https://schema.org/Completed, https://schema.org/EnrollingByInvitation, https://schema.org/NotYetRecruiting …).",
        "a moment where only a day belongs": ""2026-11-23T10:00:00Z" does not fit: lastReviewed takes Date. Write a day of the calendar as YYYY-MM-DD.",
        "a number for text": "7 does not fit: headline takes Text. Write text that is not blank.",
        "a page whose names are an empty list": "This MedicalWebPage has no name. Every WebPage needs its name.",
        "a page with a blank name": "" " does not fit: name takes Text. Write text that is not blank.",
        "a page without a name": "This MedicalWebPage has no name. Every WebPage needs its name.",
        "a position that is not an integer": "1.5 does not fit: position takes Text or Integer. Write text that is not blank; or a whole number without quotes.",
        "a possible treatment that is an operation": "An object of type SurgicalProcedure does not fit: possibleTreatment takes MedicalTherapy, Drug, LifestyleModification or DrugClass. Write an object of type MedicalTherapy, Drug, LifestyleModification or DrugClass, or {"@id": "…"} of one on this page.",
        "a property beside @graph": ""name" is next to @graph, where it describes no node. Move it into a node of @graph.",
        "a property of a therapy on an operation": ""adverseOutcome" is a property of MedicalDevice or TherapeuticProcedure, not of SurgicalProcedure. Move it to such a node, or say it in the text.",
        "a property on the wrong type": ""evidenceLevel" is a property of MedicalGuideline, not of MedicalTherapy. Move it to such a node, or say it in the text.",
        "a reference to a member of another enumeration": "{"@id":"https://schema.org/NoninvasiveProcedure"} (MedicalProcedureType) does not fit: relevantSpecialty takes MedicalSpecialty. Write a member of MedicalSpecialty (https://schema.org/Anesthesia, https://schema.org/Cardiovascular, https://schema.org/CommunityHealth, https://schema.org/Dentistry …).",
        "a relatedLink that is not a URL": ""the neck page" does not fit: relatedLink takes URL. Write an absolute address that begins with https://.",
        "a relative @id": "The @id "#reviewer" is not an absolute address. Write the whole address, beginning with https://, so that it means the same on every page.",
        "a relative ListItem": ""/treatments/" does not fit: item takes Thing or URL. Write an absolute address that begins with https://; or an object of type Thing, or {"@id": "…"} of one on this page.",
        "a removed property": ""indication" is not a property of schema.org. Look the property up at https://schema.org: it may be misspelled or removed.",
        "a superseded property": "The property "aspect" is superseded by mainContentOfPage. Use mainContentOfPage instead.",
        "a superseded type": "The type "Code" is superseded by SoftwareSourceCode. Use SoftwareSourceCode instead.",
        "a word where a node belongs": ""Massage" is not a node. Put only objects with an @type in @graph.",
        "an @id that is defined again within another node": "The @id "https://library.example.org/#clinic" is defined twice, first at @graph[0].publisher. Define it once, and refer to it with only {"@id": "…"} elsewhere.",
        "an @id that is defined twice": "The @id "https://library.example.org/#clinic" is defined twice, first at @graph[6]. Define it once, and refer to it with only {"@id": "…"} elsewhere.",
        "an @id that nothing defines": "Nothing on this page defines the @id "https://library.example.org/#nothing". Define it in the graph with its @type and name, or remove the reference.",
        "an IRI that is not a member of its enumeration": ""https://schema.org/SpineCare" does not fit: specialty takes Specialty. Write a member of Specialty (https://schema.org/Anesthesia, https://schema.org/Cardiovascular, https://schema.org/CommunityHealth, https://schema.org/Dentistry …).",
        "an address in place of a reference": ""https://library.example.org/#clinic" does not fit: author takes Organization or Person. Write an object of type Organization or Person, or {"@id": "…"} of one on this page.",
        "an author that is a Place": "An object of type Place does not fit: author takes Organization or Person. Write an object of type Organization or Person, or {"@id": "…"} of one on this page.",
        "an author that refers to a condition": "{"@id":"https://library.example.org/conditions/neck-pain/#condition"} (MedicalCondition) does not fit: author takes Organization or Person. Write an object of type Organization or Person, or {"@id": "…"} of one on this page.",
        "an empty @graph": "The @graph is not a list of nodes: []. Write {"@context": "https://schema.org", "@graph": [ … ]}.",
        "an image width in words": ""very wide" does not fit: width takes QuantitativeValue or Distance. Write a length, such as "1200 px" or 1200; or an object of type QuantitativeValue, or {"@id": "…"} of one on this page.",
        "an unknown keyword": "The keyword "@reverse" is not allowed in a node of this site. Use only @id, @type and properties of schema.org.",
        "an unknown property": ""nmae" is not a property of schema.org. Look the property up at https://schema.org: it may be misspelled or removed.",
        "an unknown type": ""SideEffect" is not a type of schema.org that a node can have. Look the type up at https://schema.org and write its bare name, such as "WebPage".",
        "another @context": "The @context is "http://schema.org", not "https://schema.org". Write {"@context": "https://schema.org", "@graph": [ … ]}.",
        "no type": "A node has no @type: {"name":"Neck"}. Give it a type of schema.org or, to refer to another node, only its @id.",
        "null": "null does not fit: description takes TextObject or Text. Write text that is not blank; or an object of type TextObject, or {"@id": "…"} of one on this page.",
        "one bad relatedLink of two": ""/conditions/" does not fit: relatedLink takes URL. Write an absolute address that begins with https://.",
        "text for a code": ""M54.2" does not fit: code takes MedicalCode. Write an object of type MedicalCode, or {"@id": "…"} of one on this page.",
        "text for a reviewer": ""A reviewer" does not fit: reviewedBy takes Organization or Person. Write an object of type Organization or Person, or {"@id": "…"} of one on this page.",
        "text for an adverse outcome": ""Soreness" does not fit: adverseOutcome takes MedicalEntity. Write an object of type MedicalEntity, or {"@id": "…"} of one on this page.",
      }
    `);
  });
});

describe('several mistakes', () => {
  it('are all reported, even inside a node in the wrong place', () => {
    const graph = {
      '@context': 'https://schema.org',
      '@graph': [
        {
          '@type': 'WebPage',
          indication: { '@type': 'Thing', nmae: 'x', subjectOf: { '@id': 'https://a.example/#b' } },
        },
      ],
    };
    expect(check(graph).map(({ at }) => at?.field)).toEqual([
      '@graph[0].indication',
      '@graph[0].indication.nmae',
      '@graph[0].indication.subjectOf',
      '@graph[0].name',
    ]);
  });
});

describe('JSON that is not a graph', () => {
  it.each([
    ['null', null],
    ['text', JSON.stringify(articleGraph)],
    ['a list', [articleGraph]],
  ])('is rejected: %s', (_, jsonLd) => {
    expect(check(jsonLd)).toHaveLength(1);
  });

  it('is reported with the expected shape', () => {
    expect(check({}).map(print)).toMatchInlineSnapshot(`
      [
        "The @context is undefined, not "https://schema.org". Write {"@context": "https://schema.org", "@graph": [ … ]}.",
        "The @graph is not a list of nodes: undefined. Write {"@context": "https://schema.org", "@graph": [ … ]}.",
      ]
    `);
    expect(check(null).map(print)).toMatchInlineSnapshot(`
      [
        "The JSON-LD is not an object: null. Write {"@context": "https://schema.org", "@graph": [ … ]}.",
      ]
    `);
  });
});
