import { expect, test } from 'vitest';
import type { Urgency } from '../model/taxonomies.ts';
import type { UrgentAdviceEntry } from './entry.ts';
import { groupByUrgency, stripUrgentAdvice } from './urgent-advice.ts';

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

test('folds the advice of a page under a line that names its urgency', () => {
  const later = advice('later', 'soon');
  expect(stripUrgentAdvice([later, advice('fracture', 'emergency')], 'massage')).toEqual({
    label: 'Emergency signs: when to call 911',
    isOpen: false,
  });
  expect(stripUrgentAdvice([later], 'massage')?.label).toBe(
    'Warning signs: when to see a doctor soon',
  );
  expect(stripUrgentAdvice([], 'massage')).toBeUndefined();
});

test('opens the advice on the page that is about the emergency itself', () => {
  expect(stripUrgentAdvice([advice('fracture', 'emergency')], 'fracture')?.isOpen).toBe(true);
});
