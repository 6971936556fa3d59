/** What pages must show of the entries that are parts of them, and of the settings. */
import { formatTelephone } from '../../domain/telephone.ts';
import { urgencies } from '../../model/taxonomies.ts';
import {
  addressOf,
  label,
  groups,
  part,
  read,
  some,
  text,
  texts,
  type Claim,
  type Fields,
} from './claim.ts';

export function claimTerm(fields: Fields, page: string, slug: string): Claim[] {
  const source = read(fields, 'source');
  const forms = texts(fields, 'alsoKnownAs');
  return [
    { page, at: part(slug, 'h2'), shows: [text(fields, 'term')] },
    {
      page,
      at: part(slug, 'p'),
      shows: [
        text(fields, 'definition'),
        ...some(forms.join(', ')).map((all) => `Also: ${all}`),
        ...some(text(source, 'title')).map((title) => `Source: ${title}`),
      ],
    },
    { page, at: part(slug, 'a@href'), shows: source ? [addressOf(source)] : [] },
  ];
}

export function claimAdvice(fields: Fields, page: string, slug: string): Claim[] {
  const contacts = groups(fields, 'contacts');
  const sources = groups(fields, 'sources');
  const schemes: Readonly<Record<string, string>> = { call: 'tel:', text: 'sms:', website: '' };
  const urgency = text(fields, 'urgency');
  return [
    { page, at: part(slug, 'h3'), shows: [text(fields, 'title')] },
    {
      page,
      at: part(`urgent-${urgency}`, 'section@aria-labelledby'),
      shows: [slug],
      amongOthers: true,
    },
    { page, at: part(`urgent-${urgency}`, 'h2'), shows: [label(urgencies, urgency)] },
    {
      page,
      at: part(slug, 'p'),
      shows: [
        text(fields, 'introduction'),
        text(fields, 'action'),
        `Sources: ${sources.map((source) => text(source, 'title')).join('; ')}`,
      ],
    },
    {
      page,
      at: part(slug, 'li'),
      shows: [...texts(fields, 'signs'), ...contacts.map((contact) => text(contact, 'label'))],
    },
    {
      page,
      at: part(slug, 'a@href'),
      shows: [
        ...contacts.map(
          (it) => `${schemes[text(it, 'type')]}${text(it, 'number') || text(it, 'url')}`,
        ),
        ...sources.map(addressOf),
      ],
    },
  ];
}

export function claimPerson(fields: Fields, page: string, slug: string): Claim[] {
  const [name, credentials, role, profile] = ['name', 'credentials', 'role', 'profile'].map((it) =>
    text(fields, it),
  );
  if (text(fields, 'reviewer') !== 'true') return [{ page, at: `li[id=${slug}]`, shows: [] }];
  const named = some(name ?? '', credentials ?? '', role ?? '').join(', ');
  return [
    { page, at: `li[id=${slug}]`, shows: [named + (profile ?? '')] },
    { page, at: `li[id=${slug}] p`, shows: some(profile ?? '') },
    { page, at: 'json sameAs', shows: texts(fields, 'sameAs'), amongOthers: true },
  ];
}

/** The settings stand on many pages; a page without a picture of its own has the most of them. */
export function claimSettings(fields: Fields): Claim[] {
  const labels = read(fields, 'callToActionLabels');
  const [telephone = '', email = '', url = ''] = ['telephone', 'email', 'appointmentUrl'].map(
    (name) => text(fields, name),
  );
  const number = formatTelephone(telephone);
  return [
    { page: '/', at: 'h1', shows: [text(fields, 'siteName')] },
    { page: '/', at: 'p.lead', shows: [text(fields, 'tagline')] },
    { page: '/', at: 'footer p.name', shows: [text(fields, 'clinicName')] },
    { page: '/', at: 'footer p a', shows: some(number) },
    { page: '/', at: 'footer p a@href', shows: some(telephone && `tel:${telephone}`) },
    {
      page: '/',
      at: 'aside.calls-to-action a',
      shows: some(telephone && `${text(labels, 'phone')}${number}`),
    },
    {
      page: '/treatments/massage-for-neck-pain/',
      at: '.call-bar a',
      shows: some(telephone && text(labels, 'phone'), url && text(labels, 'appointment')),
    },
    {
      page: '/treatments/massage-for-neck-pain/',
      at: '.call-bar a@href',
      shows: some(url),
      amongOthers: true,
    },
    {
      page: '/editorial-policy/',
      at: 'a@href',
      shows: some(email && `mailto:${email}`),
      amongOthers: true,
    },
  ];
}
