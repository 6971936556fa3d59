import { expect, test } from 'vitest';
import { siteSettingsSchema } from '../../model/site-settings.ts';
import golden from '../../tests/search/golden-queries.json' with { type: 'json' };
import { answerFromClinic, collectClinicAnswers, readClinicTopic } from './clinic-answers.ts';

const settings = siteSettingsSchema.parse({
  siteName: 'Library',
  tagline: 'Plain answers about neck and back pain treatments, with their proof and their risks.',
  clinicName: 'The clinic',
  telephone: '+13105550100',
  callToActionLabels: { phone: 'Call', appointment: 'Book' },
});

test.each(golden.clinic)(
  'recognizes “$query” as a question about the clinic: $topic',
  ({ query, topic }) => {
    expect(readClinicTopic(query)).toBe(topic);
  },
);

test.each([
  'when to see a doctor for back pain',
  'chiropractic adjustment cost',
  'open chest stretch',
  'how many physical therapy visits will I need',
  'number of discs in the neck',
])('does not take “%s” for a question about the clinic', (query) => {
  expect(readClinicTopic(query)).toBeUndefined();
});

test('falls back to the telephone for facts that are unknown', () => {
  const answers = collectClinicAnswers(settings, []);
  expect(answers.map(({ topic }) => topic)).toEqual(['telephone']);
  expect(answerFromClinic(answers, 'insurance')).toMatchObject({ title: 'Call (310) 555-0100' });
  expect(answerFromClinic([], 'insurance')).toBeUndefined();
});

test('answers each topic with what is known', () => {
  const answers = collectClinicAnswers({ ...settings, insurance: 'Most plans.' }, [
    { slug: 'doe', data: { name: 'Jane Doe', credentials: 'MD', reviewer: false, sameAs: [] } },
  ]);
  expect(answerFromClinic(answers, 'do you take medicare')?.detail).toBe('Most plans.');
  expect(answerFromClinic(answers, 'who are the surgeons')?.detail).toBe('Jane Doe, MD');
});
