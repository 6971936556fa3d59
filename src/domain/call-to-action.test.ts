import { expect, test } from 'vitest';
import { callToActionSchema, type CallToActionInput } from '../model/call-to-action.ts';
import type { SiteSettings } from '../model/site-settings.ts';
import { callsToActionAt, resolveCallsToAction } from './call-to-action.ts';

const settings: SiteSettings = {
  siteName: 'Library',
  tagline: '',
  clinicName: 'Clinic',
  telephone: '+13108287757',
  callToActionLabels: { phone: 'Call us', appointment: 'Ask for an appointment' },
  reviewIntervalMonths: 36,
  aiCrawlers: 'allow-all',
  overdueReviews: 'say-so',
};
const withoutTelephone: SiteSettings = { ...settings };
delete withoutTelephone.telephone;
const common = { id: 'a', placement: 'end' } as const;

function resolve(blocks: CallToActionInput[], from: SiteSettings = settings) {
  return resolveCallsToAction(
    blocks.map((block) => callToActionSchema.parse(block)),
    from,
  );
}

test('takes the number and the label of a call from the settings', () => {
  expect(resolve([{ ...common, type: 'phone' }])).toMatchObject([
    { label: 'Call us', href: 'tel:+13108287757', telephone: '(310) 828-7757' },
  ]);
});

test('prefers the fields of the block to the settings', () => {
  const block = { ...common, type: 'phone', label: 'Ring', number: '+442071234567' } as const;
  expect(resolve([block])).toMatchObject([{ label: 'Ring', href: 'tel:+442071234567' }]);
});

test('links an appointment to the booking page, or else to the telephone', () => {
  const block = { ...common, type: 'appointment' } as const;
  const appointmentUrl = 'https://book.example.org/';
  expect(resolve([block], { ...settings, appointmentUrl })).toMatchObject([
    { href: appointmentUrl },
  ]);
  expect(resolve([block])).toMatchObject([{ href: 'tel:+13108287757' }]);
});

test('omits a call without a number', () => {
  expect(resolve([{ ...common, type: 'phone' }], withoutTelephone)).toEqual([]);
});

test('lists the calls to action of a placement, the primary one first', () => {
  const actions = resolve([
    { ...common, id: 'plain', type: 'phone' },
    { ...common, id: 'main', type: 'phone', primary: true },
    { ...common, id: 'early', type: 'phone', placement: 'after-introduction' },
  ]);
  expect(callsToActionAt(actions, 'end').map(({ id }) => id)).toEqual(['main', 'plain']);
  expect(callsToActionAt(actions, 'after-introduction').map(({ id }) => id)).toEqual(['early']);
  expect(callsToActionAt(actions, 'in-text')).toEqual([]);
});
