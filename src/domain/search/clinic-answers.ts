import type { Person } from '../../model/person.ts';
import type { SiteSettings } from '../../model/site-settings.ts';
import type { Entry } from '../entry.ts';
import { formatTelephone, telephoneHref } from '../telephone.ts';
import { isStopWord, splitWords, stemWord } from './words.ts';

/** The topics of questions about the clinic, and the words that readers use for them. */
const topics = {
  telephone:
    'phone|telephone|phone number|number|call|contact|reach|talk to someone|speak to someone|email',
  appointment:
    'appointment|appointments|book|booking|schedule|visit|consult|consultation|new patient|see someone|referral|request',
  address: 'address|location|located|directions|parking|map|where are you|get there|office',
  hours:
    'hours|opening hours|are you open|open today|open on|open saturday|open sunday|closed|weekend|saturday|sunday',
  insurance:
    'insurance|insured|medicare|medicaid|medi cal|ppo|hmo|blue cross|blue shield|aetna|cigna|kaiser|tricare|workers comp|coverage|covered|accept|in network|take',
  cost: 'cost|costs|price|prices|pricing|fee|fees|pay|payment|payments|bill|billing|how much|expensive|afford|financing|cash',
  doctors:
    'doctor|doctors|physician|physicians|surgeon|surgeons|specialist|specialists|staff|team|provider|providers|who are you',
} as const;
export type ClinicTopic = keyof typeof topics;

/** Words that only identify the clinic. */
const neutral = new Set(
  splitWords(
    'clinic institute center spine back surgery los angeles la your office near best doctor visit number the at an make',
  ).map(stemWord),
);

/** The answer of the clinic to one topic. */
export interface ClinicAnswer {
  topic: ClinicTopic;
  title: string;
  detail: string;
  href: string;
}

/** Returns the answers from the clinic's settings and people. Unknown facts have none. */
export function collectClinicAnswers(
  settings: SiteSettings,
  people: readonly Entry<Person>[],
): ClinicAnswer[] {
  const { clinicName, telephone, appointmentUrl, address, openingHours, insurance, cost } =
    settings;
  const call = telephone && { href: telephoneHref(telephone), number: formatTelephone(telephone) };
  const answer = (topic: ClinicTopic, title: string, detail: string | undefined): ClinicAnswer[] =>
    detail ? [{ topic, title, detail, href: call ? call.href : '' }] : [];
  const named = people.map(({ data }) => [data.name, data.credentials].filter(Boolean).join(', '));
  return [
    ...(call
      ? [
          {
            topic: 'telephone' as const,
            title: `Call ${call.number}`,
            detail: clinicName,
            href: call.href,
          },
        ]
      : []),
    ...(appointmentUrl
      ? [
          {
            topic: 'appointment' as const,
            title: settings.callToActionLabels.appointment,
            detail: clinicName,
            href: appointmentUrl,
          },
        ]
      : []),
    ...answer('address', 'Where we are', address),
    ...answer('hours', 'When we are open', openingHours),
    ...answer('insurance', 'Insurance', insurance),
    ...answer('cost', 'What it costs', cost),
    ...answer('doctors', 'Our doctors', named.join('; ')),
  ];
}

/** Returns the topic of a question about the clinic, or undefined if the search is about something else. */
export function readClinicTopic(query: string): ClinicTopic | undefined {
  const typed = splitWords(query);
  const content = typed.filter((word) => !isStopWord(word));
  const left = content.filter((word) => !neutral.has(stemWord(word)));
  const text = ` ${typed.map(stemWord).join(' ')} `;
  let best: { topic: ClinicTopic; words: number } | undefined;
  for (const [topic, phrases] of Object.entries(topics)) {
    for (const phrase of phrases.split('|')) {
      const words = splitWords(phrase);
      if (!text.includes(` ${words.map(stemWord).join(' ')} `)) continue;
      const rest = left.filter((word) => !words.some((it) => stemWord(it) === stemWord(word)));
      const others = rest.filter((word) => !topicWords.has(stemWord(word)));
      if (others.length > 0) continue;
      if (words.length > (best?.words ?? 0)) {
        best = { topic: topic as ClinicTopic, words: words.length };
      }
    }
  }
  return best?.topic;
}

const topicWords = new Set(
  Object.values(topics).flatMap((phrases) =>
    splitWords(phrases.replaceAll('|', ' ')).map(stemWord),
  ),
);

/** Returns the clinic's answer to a question about it, or else its telephone number. */
export function answerFromClinic(
  answers: readonly ClinicAnswer[],
  query: string,
): ClinicAnswer | undefined {
  const topic = readClinicTopic(query);
  if (!topic) return undefined;
  return (
    answers.find((answer) => answer.topic === topic) ??
    answers.find((answer) => answer.topic === 'telephone')
  );
}
