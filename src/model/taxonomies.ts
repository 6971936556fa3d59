/**
 * Closed sets: the values that an editor picks from a list.
 * Files contain the keys; forms and pages show them in this order.
 */

/** The steps of the ladder of care, from what patients do on their own to an operation. */
export const careLevels = {
  'self-care': { label: 'Self-care', procedureType: 'NoninvasiveProcedure' },
  conservative: { label: 'Conservative care', procedureType: 'NoninvasiveProcedure' },
  injection: { label: 'Injections and needle procedures', procedureType: 'PercutaneousProcedure' },
  surgery: { label: 'Surgery', procedureType: undefined },
} as const satisfies Record<string, { label: string; procedureType: string | undefined }>;
export type CareLevel = keyof typeof careLevels;

/** The types of therapy, each with its schema.org type. */
export const therapyTypes = {
  'medical-therapy': { label: 'Medical therapy', schemaType: 'MedicalTherapy' },
  'physical-therapy': { label: 'Physical therapy', schemaType: 'PhysicalTherapy' },
  'drug-therapy': { label: 'Drug therapy', schemaType: 'MedicalTherapy' },
  'needle-procedure': { label: 'Injection or needle procedure', schemaType: 'MedicalTherapy' },
  'surgical-procedure': { label: 'Surgical procedure', schemaType: 'SurgicalProcedure' },
} as const satisfies Record<string, { label: string; schemaType: string }>;
export type TherapyType = keyof typeof therapyTypes;

/** Members of schema.org's MedicalSpecialty that a spine page can belong to. */
export const specialties = {
  Anesthesia: { label: 'Pain medicine and anesthesia' },
  Emergency: { label: 'Emergency medicine' },
  Musculoskeletal: { label: 'Musculoskeletal medicine' },
  Neurologic: { label: 'Neurology' },
  Physiotherapy: { label: 'Physical therapy' },
  PrimaryCare: { label: 'Primary care' },
  Surgical: { label: 'Surgery' },
} as const satisfies Record<string, { label: string }>;
export type Specialty = keyof typeof specialties;

export const bodyRegions = {
  neck: { label: 'Neck' },
  shoulders: { label: 'Shoulders' },
  arms: { label: 'Arms and hands' },
  'upper-back': { label: 'Upper back' },
  'low-back': { label: 'Low back' },
  hips: { label: 'Hips and buttocks' },
  legs: { label: 'Legs and feet' },
} as const satisfies Record<string, { label: string }>;
export type BodyRegion = keyof typeof bodyRegions;

/** How sure the evidence lets us be (based on GRADE), in words for patients. */
export const certaintyLevels = {
  high: { label: 'Sure', meaning: 'More research is very unlikely to change what we say.' },
  moderate: { label: 'Fairly sure', meaning: 'More research may change what we say.' },
  low: { label: 'Not very sure', meaning: 'More research is likely to change what we say.' },
  'very-low': { label: 'Unsure', meaning: 'We cannot tell yet. What we say may turn out wrong.' },
} as const satisfies Record<string, { label: string; meaning: string }>;
export type Certainty = keyof typeof certaintyLevels;

/** The types of source; `publicationType` is PubMed's term. */
export const studyKinds = {
  'systematic-review': { label: 'Systematic review', publicationType: 'Systematic Review' },
  guideline: { label: 'Guideline or expert statement', publicationType: 'Guideline' },
  'randomized-trial': { label: 'Randomized trial', publicationType: 'Randomized Controlled Trial' },
  'observational-study': { label: 'Observational study', publicationType: 'Observational Study' },
  'case-report': { label: 'Report of single cases', publicationType: 'Case Reports' },
  'overview-article': { label: 'Overview in a medical journal', publicationType: 'Review' },
  'web-page': { label: 'Web page of a health body', publicationType: undefined },
} as const satisfies Record<string, { label: string; publicationType: string | undefined }>;
export type StudyKind = keyof typeof studyKinds;

/** How fast to act on a warning sign. */
export const urgencies = {
  crisis: { label: 'Call or text 988 now' },
  poison: { label: 'Call Poison Help now: 1-800-222-1222' },
  emergency: { label: 'Call 911 or go to the emergency room now' },
  'same-day': { label: 'Get medical care today' },
  soon: { label: 'See a doctor soon' },
} as const satisfies Record<string, { label: string }>;
export type Urgency = keyof typeof urgencies;

/** What the words of a search can mean, for finding warning signs in it. */
export const conceptKinds = {
  symptom: { label: 'Something felt or seen, like "numb"' },
  place: { label: 'A part of the body, like "groin"' },
  circumstance: { label: 'Anything else, like "sudden" or "a fall"' },
} as const satisfies Record<string, { label: string }>;
export type ConceptKind = keyof typeof conceptKinds;

/** Where on the page a call to action appears. */
export const placements = {
  'after-introduction': { label: 'After the introduction' },
  'in-text': { label: 'In the text, where its block is' },
  end: { label: 'At the end' },
} as const satisfies Record<string, { label: string }>;
export type Placement = keyof typeof placements;

/** The milestones of a recovery, in the order in which most patients reach them. */
export const milestones = {
  'going-home': { label: 'Going home' },
  walking: { label: 'Walking' },
  relief: { label: 'Pain relief' },
  driving: { label: 'Driving' },
  'daily-life': { label: 'Daily life' },
  therapy: { label: 'Physical therapy' },
  'desk-work': { label: 'Desk work' },
  lifting: { label: 'Lifting and bending' },
  'physical-work': { label: 'Physical work' },
  sport: { label: 'Sport' },
  'full-healing': { label: 'Full healing' },
} as const satisfies Record<string, { label: string }>;

export const statuses = {
  draft: { label: 'Draft: not on the site' },
  published: { label: 'Published' },
  archived: { label: 'Archived: kept, but out of lists and search' },
} as const satisfies Record<string, { label: string }>;
export type Status = keyof typeof statuses;

export const codingSystems = {
  'ICD-10-CM': { label: 'ICD-10-CM' },
  MeSH: { label: 'MeSH' },
} as const satisfies Record<string, { label: string }>;

export const calloutTones = {
  note: { label: 'Good to know' },
  tip: { label: 'What you can do' },
  caution: { label: 'Take care' },
} as const satisfies Record<string, { label: string }>;
export type CalloutTone = keyof typeof calloutTones;

/** What happens to a medical review when the next one is overdue. */
export const overdueReviewPolicies = {
  'say-so': { label: 'It still counts; the page says that the next one is overdue' },
  withdraw: { label: 'It no longer counts; the page names no reviewer until the next one' },
} as const satisfies Record<string, { label: string }>;
export type OverdueReviewPolicy = keyof typeof overdueReviewPolicies;

/**
 * Crawlers of AI companies that say they honor robots.txt, by what they collect for: to train models, or
 * to answer a question with a link to the page. Crawlers of search engines are never disallowed.
 */
export const aiCrawlers = {
  GPTBot: { use: 'training' },
  ClaudeBot: { use: 'training' },
  'Google-Extended': { use: 'training' },
  'Applebot-Extended': { use: 'training' },
  CCBot: { use: 'training' },
  Bytespider: { use: 'training' },
  'meta-externalagent': { use: 'training' },
  'OAI-SearchBot': { use: 'answers' },
  'ChatGPT-User': { use: 'answers' },
  'Claude-SearchBot': { use: 'answers' },
  'Claude-User': { use: 'answers' },
  PerplexityBot: { use: 'answers' },
  'Perplexity-User': { use: 'answers' },
  DuckAssistBot: { use: 'answers' },
  'MistralAI-User': { use: 'answers' },
} as const satisfies Record<string, { use: 'training' | 'answers' }>;

/** What the owner of the site allows those crawlers. */
export const aiCrawlerPolicies = {
  'allow-all': { label: 'May read all, to answer questions and to train', disallowedUses: [] },
  'answers-only': {
    label: 'May read all to answer questions, not to train',
    disallowedUses: ['training'],
  },
  'refuse-all': { label: 'May read nothing', disallowedUses: ['training', 'answers'] },
} as const satisfies Record<string, { label: string; disallowedUses: readonly string[] }>;
export type AiCrawlerPolicy = keyof typeof aiCrawlerPolicies;
/** Drawings that an editor may place in a text. Screen readers read the description. */
export const drawings = {
  'disc-on-nerve': {
    label: 'A disc that presses on a nerve',
    description:
      'A piece of the spine from the side: two bones, and between them a disc. Its soft core has pushed out through the ring at the back, where it presses on the nerve.',
  },
  'trigger-points': {
    label: 'Trigger points in the neck and shoulders',
    description:
      'The neck and shoulders from behind, with a tender spot on each side of the neck and on top of each shoulder.',
  },
  'ladder-of-care': {
    label: 'The ladder of care',
    description:
      'Four steps up: self-care, conservative care, injections and needle procedures, surgery.',
  },
} as const satisfies Record<string, { label: string; description: string }>;
export type DrawingName = keyof typeof drawings;
