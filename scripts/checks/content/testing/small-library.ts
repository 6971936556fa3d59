/** The smallest library without problems, for tests to break. */

const source = (id: string) => `  - id: ${id}
    title: A trial
    kind: randomized-trial
    doi: 10.1000/${id}
`;

export const articleFields = `title: Massage
summary: Massage may ease long-lasting neck pain for a time, but the proof for it is weak.
status: published
publishedOn: 2026-01-10
updatedOn: 2026-01-20
treatmentName: Massage
therapyType: medical-therapy
careLevel: conservative
conditions:
  - neck-pain
bodyRegions:
  - neck
specialty: Physiotherapy
keyPoints:
  - It may help.
  - It may not.
  - Ask first.
atAGlance:
  whatFor: Neck pain.
  benefits:
    - It may ease pain.
  risks:
    - name: Sore muscles
  alternatives:
    - name: Exercise
  withoutTreatment: It may ease.
  time: An hour.
  recovery: None.
  certainty: low
  certaintyReason: The trials were small.
sources:
${source('sherman2014')}callsToAction:
  - type: phone
    id: call-us
    placement: end
    primary: true
`;

export const articleBody = 'It helped some people.<Cite source="sherman2014" />\n';

const condition = `---
title: Neck pain
summary: Most neck pain comes from strained muscles. Learn what you can do and when to call.
status: published
publishedOn: 2026-01-10
updatedOn: 2026-01-20
bodyRegions:
  - neck
specialty: Musculoskeletal
keyPoints:
  - It often eases.
  - It can come back.
  - Learn the signs.
symptoms:
  - A stiff neck
causes:
  - A strain
withoutTreatment: It often eases.
urgentAdvice:
  - neck-fracture
sources:
${source('hoy2014')}---

It is common.<Cite source="hoy2014" />
`;

/** An article; by default, with the fields and the body of the small library's. */
export function article({ fields = articleFields, body = articleBody } = {}): string {
  return `---\n${fields}---\n\n${body}`;
}

/** The files of the library, by path. */
export const smallLibrary: Readonly<Record<string, string>> = {
  'content/articles/massage.mdx': article(),
  'content/conditions/neck-pain.mdx': condition,
  'content/glossary/herniated-disc.yaml':
    'term: herniated disc\ndefinition: A cushion of the spine has cracked.\n',
  'content/urgent-advice/neck-fracture.yaml': `title: Possible broken neck
urgency: emergency
introduction: 'Neck pain after any of these:'
signs:
  - A fall
action: Call 911.
sources:
${source('mayo2012')}`,
  'content/settings/site.yaml': `siteName: Library
tagline: Plain answers about neck and back pain treatments, with the proof, the risks and more.
clinicName: The Spine Institute Center for Spinal Restoration
telephone: '+13108287757'
callToActionLabels:
  phone: Call the clinic
  appointment: Ask for an appointment
`,
  'content/media/.gitkeep': '',
  'content/people/.gitkeep': '',
};
