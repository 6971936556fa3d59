/** One entry of each collection with every field of its form filled in, for tests to write anything into. */

/** What the entries name besides each other. */
export const companions: Readonly<Record<string, string>> = {
  'content/people/fuzz-author.yaml': 'name: Somebody Else\n',
  'content/warning-concepts/fuzz-place.yaml':
    'name: A part of the body\nkind: place\nwords:\n  - elbowish\n',
};

const source = (id: string, address: string) => `id: ${id}
title: What came of ${id}
kind: randomized-trial
authors: First A, Second B
publication: Journal of Trials
year: 2014
${address}`;

function indent(text: string, by: number): string {
  return text.replaceAll('\n', `\n${' '.repeat(by)}`);
}

const identity = (name: string, file: string) => `title: ${name} ${file}
summary: ${name} ${file} is only there for a test, which writes anything at all into each of its fields.
answer: What ${name} ${file} is.
status: published
publishedOn: 2026-01-10
updatedOn: 2026-02-20
`;

const sources = `sources:
  - ${indent(source('trial-one', 'doi: 10.1000/one.1'), 4)}
  - ${indent(source('trial-two', "pmid: '26096474'"), 4)}
  - ${indent(source('trial-three', 'url: https://example.org/three'), 4)}
`;

const lists = `alsoKnownAs:
  - First other name
  - Second other name
searchTerms:
  - words of patients
keyPoints:
  - A first point.
  - A second point.
  - A third point.
`;

/** A list of statements with their sources. */
const points = (name: string) => `${name}:
  - text: First words of ${name}.
    sources:
      - trial-one
      - trial-two
  - text: Last words of ${name}.
    sources:
      - trial-three
`;

const expectations = `${['whoPerforms', 'preparation', 'whatHappens', 'coverage'].map(points).join('')}recoveryTimeline:
  - milestone: walking
    fromWeek: 0
    toWeek: 2
    text: Most people walk.
    sources:
      - trial-one
  - milestone: driving
    fromWeek: 3
    toWeek: 6
    text: Some people drive.
    sources:
      - trial-two
`;

const publication = (file: string) => `faqs:
  - question: Does it last?
    answer: It does for some.
callsToAction:
  - type: link
    id: read-on
    placement: after-introduction
    primary: false
    lead: Reasons to read on.
    label: Read on
    to: /conditions/neck-pain/
  - type: phone
    id: call-us
    placement: end
    primary: true
    lead: Reasons to call.
    label: Call us
    number: '+13105550100'
  - type: appointment
    id: book-it
    placement: end
    lead: Reasons to come.
    label: Book it
    url: https://example.org/book
  - type: download
    id: take-it
    placement: end
    lead: Reasons to print.
    label: Take it along
    file: /media/fuzz-sheet.pdf
image:
  file: /media/fuzz-picture.png
  alt: A picture of a test
  decorative: false
  credit: Somebody
authors:
  - fuzz-author
review:
  reviewer: fuzz-author
  date: 2026-02-21
  fingerprint: ${'0123456789abcdef'.repeat(4)}
publishAt: 2026-02-03
changes:
  - on: 2026-02-20
    what: Something was added.
  - on: 2026-02-15
    what: Something was corrected.
redirectsFrom:
  - /was-once/${file}/
seo:
  title: Found as ${file}
  description: What search engines show about ${file} in place of its own summary, which is only there for a test.
`;

const text = ['trial-one', 'trial-two', 'trial-three']
  .map((id) => `It was tried.<Cite source="${id}" />\n`)
  .join('\n');

/** The lines of the fields of a file, and the rest of the file. */
export interface FullEntry {
  fields(file: string): string;
  write(fields: string): string;
}

const article: FullEntry = {
  fields: (file) => `${identity('Treatment', file)}treatmentName: Name of the treatment
therapyType: medical-therapy
careLevel: conservative
conditions:
  - neck-pain
bodyRegions:
  - neck
specialty: Physiotherapy
${lists}atAGlance:
  whatFor: For a test.
  benefits:
    - A first benefit.
    - A second benefit.
  risks:
    - name: A mild risk
      serious: false
    - name: A grave risk
      serious: true
  alternatives:
    - name: Another way
      treatment: massage-for-neck-pain
    - name: Waiting
  withoutTreatment: Nothing happens.
  time: An hour.
  recovery: A day.
  certainty: low
  certaintyReason: Because of a test.
${expectations}${sources}questionsToAsk:
  - What first?
  - What then?
urgentAdvice:
  - cauda-equina-syndrome
${publication(file)}`,
  write: (fields) => `---\n${fields}---\n\n${text}`,
};

const condition: FullEntry = {
  fields: (file) => `${identity('Condition', file)}bodyRegions:
  - neck
  - arms
specialty: Musculoskeletal
${lists}symptoms:
  - A first symptom
  - A second symptom
causes:
  - A first cause
  - A second cause
withoutTreatment: It goes as tests go.
selfCare: What helps a test first.
urgentAdvice:
  - cauda-equina-syndrome
codes:
  - system: ICD-10-CM
    value: M54.2
    name: Cervicalgia
${points('diagnosis')}${sources}${publication(file)}`,
  write: article.write,
};

const plain = (fields: (file: string) => string): FullEntry => ({
  fields,
  write: (text) => text,
});

/** By the collection. */
export const fullEntries = {
  articles: article,
  conditions: condition,
  glossary: plain(
    (file) => `term: word ${file}
definition: What a word means.
alsoKnownAs:
  - first form
  - second form
source:
  ${indent(source('trial-one', "doi: 10.1000/one.1\npmid: '26096474'\nurl: https://example.org/one"), 2)}
`,
  ),
  'urgent-advice': plain(
    (file) => `title: Danger ${file}
urgency: soon
introduction: 'With any of these:'
signs:
  - A first sign
  - A second sign
  - A third sign
action: See a doctor.
contacts:
  - type: call
    label: Call somebody
    number: '988'
  - type: text
    label: Write to somebody
    number: '+13105550100'
  - type: website
    label: Visit somebody
    url: https://example.org/help
alone: false
searchTerms:
  - fuzzword
alarms:
  - concepts:
      - fuzz-place
    unless:
      - fuzz-place
tries:
  - elbowish all over
${sources}`,
  ),
  people: plain(
    (file) => `name: Person ${file}
credentials: MD
role: Tester
profile: Tests what others write.
reviewer: true
sameAs:
  - https://example.org/person
`,
  ),
  'warning-concepts': plain(
    (file) => `name: concept ${file}
kind: circumstance
words:
  - blurry elbowish
  - '[fuzz-place] blurry'
`,
  ),
  settings: plain(
    () => `siteName: Library
tagline: A sentence about a library that is only there for a test, and long enough for one.
clinicName: A Clinic
telephone: '+13105550100'
appointmentUrl: https://example.org/appointments
email: office@example.org
address: 1 Street, Los Angeles, CA 90001
openingHours: Monday to Friday
insurance: The clinic takes some.
cost: A visit costs something.
callToActionLabels:
  phone: Call the clinic
  appointment: Ask for an appointment
reviewIntervalMonths: 36
overdueReviews: say-so
aiCrawlers: allow-all
`,
  ),
} as const satisfies Record<string, FullEntry>;
