import { expect, test } from 'vitest';
import type { Urgency } from '../model/taxonomies.ts';
import type { UrgentAdviceEntry } from './entry.ts';
import { groupByUrgency } from './urgent-advice.ts';

function advice(slug: string, urgency: Urgency): UrgentAdviceEntry {
  const data = {
    title: slug,
    urgency,
    introduction: '',
    signs: [],
    action: '',
    contacts: [],
    alone: false,
    searchTerms: [],
    alarms: [],
    tries: [],
    sources: [],
  };
  return { slug, data };
}

test('groups advice by urgency, the most urgent first, without duplicates', () => {
  const fracture = advice('fracture', 'emergency');
  const groups = groupByUrgency([
    advice('later', 'soon'),
    fracture,
    advice('cord', 'same-day'),
    fracture,
  ]);
  expect(groups.map(({ urgency, advice }) => [urgency, advice.map(({ slug }) => slug)])).toEqual([
    ['emergency', ['fracture']],
    ['same-day', ['cord']],
    ['soon', ['later']],
  ]);
});
