/** What the page of a treatment or a condition must show, from what its file says and nothing else. */
import { formatDay } from '../../domain/days.ts';
import { formatTelephone } from '../../domain/telephone.ts';
import { bodyRegions, certaintyLevels, therapyTypes } from '../../model/taxonomies.ts';
import {
  addressOf,
  citation,
  groups,
  label,
  part,
  read,
  some,
  text,
  texts,
  type Claim,
  type Fields,
  type Others,
} from './claim.ts';
import type { Written } from './edits.ts';
import { claimPoints, claimTimeline, listSources } from './point-claims.ts';

/** A day as readers see it; what is none stays as it is. */
const showDay = (day: string) => (/^\d{4}-\d\d-\d\d$/.test(day) ? formatDay(day) : day);

/** Whether patients can open a page on the day of the build. */
export function isOpen(fields: Fields, today: string): boolean {
  const publishAt = text(fields, 'publishAt');
  return text(fields, 'status') !== 'draft' && (!publishAt || publishAt <= today);
}

/** A call to action with what the settings fill in; undefined where it leads nowhere. */
function resolve(action: Written, settings: Fields) {
  const type = text(action, 'type');
  const telephone = text(settings, 'telephone');
  const own = some(...['url', 'to', 'file'].map((name) => text(action, name)))[0] ?? '';
  const web = type === 'appointment' ? own || text(settings, 'appointmentUrl') : own;
  const number = web ? '' : text(action, 'number') || telephone;
  if (!web && !number) return undefined;
  const label = text(action, 'label') || text(read(settings, 'callToActionLabels'), type);
  return { href: web || `tel:${number}`, words: label + formatTelephone(number) };
}

function claimCallsToAction(fields: Fields, page: string, settings: Fields): Claim[] {
  const actions = groups(fields, 'callsToAction');
  const isMain = (action: Written) => Number(text(action, 'primary') === 'true');
  const placed = ['after-introduction', 'end'].flatMap((placement) =>
    actions
      .filter((action) => text(action, 'placement') === placement)
      .toSorted((a, b) => isMain(b) - isMain(a))
      .flatMap((action) => {
        const resolved = resolve(action, settings);
        return resolved ? { ...resolved, lead: text(action, 'lead'), main: isMain(action) } : [];
      }),
  );
  const at = (inner: string) => `aside.calls-to-action ${inner}`;
  return [
    { page, at: at('a'), shows: placed.map(({ words }) => words) },
    { page, at: at('a@href'), shows: placed.map(({ href }) => href) },
    {
      page,
      at: at('a.primary@href'),
      shows: placed.flatMap(({ main, href }) => (main ? href : [])),
    },
    {
      page,
      at: 'p.main-action a',
      shows: placed.flatMap(({ main, words }) => (main ? words : [])),
    },
    { page, at: at('p:without(a)'), shows: some(...placed.map(({ lead }) => lead)) },
  ];
}

/** What the pages of treatments and of conditions have in common. */
function claimMedicalPage(fields: Fields, page: string, { settings }: Others): Claim[] {
  const [title, summary] = [text(fields, 'title'), text(fields, 'summary')];
  const [published, updated] = [text(fields, 'publishedOn'), text(fields, 'updatedOn')];
  const days = published === updated ? [published] : [published, updated];
  const seo = read(fields, 'seo');
  const sources = listSources(fields);
  const faqs = groups(fields, 'faqs');
  const changes = groups(fields, 'changes').toSorted((a, b) =>
    text(b, 'on').localeCompare(text(a, 'on')),
  );
  const image = read(fields, 'image');
  const figure = image ? [image] : [];
  const others = texts(fields, 'alsoKnownAs');
  return [
    { page, at: 'h1', shows: [title] },
    { page, at: 'p.lead', shows: [text(fields, 'answer') || summary] },
    { page, at: 'json description', shows: [summary], amongOthers: true },
    { page, at: 'meta[property=og:title]@content', shows: [text(seo, 'title') || title] },
    { page, at: 'meta[name=description]@content', shows: [text(seo, 'description') || summary] },
    { page, at: 'span[data-pagefind-weight=10]', shows: some(others.join(', ')) },
    {
      page,
      at: 'p.archived strong',
      shows:
        text(fields, 'status') === 'archived' ? ['This page is no longer kept up to date.'] : [],
    },
    { page, at: '.byline time@datetime', shows: days },
    { page, at: '.byline time', shows: days.map(showDay) },
    { page, at: part('key-points', 'li'), shows: texts(fields, 'keyPoints') },
    { page, at: part('questions', 'h3'), shows: faqs.map((faq) => text(faq, 'question')) },
    { page, at: part('questions', 'p'), shows: faqs.map((faq) => text(faq, 'answer')) },
    { page, at: 'figure.figure img@src', shows: figure.map((it) => text(it, 'file')) },
    { page, at: 'figure.figure img@alt', shows: figure.map((it) => text(it, 'alt')) },
    {
      page,
      at: 'figcaption span',
      shows: some(text(image, 'credit')).map((it) => `Credit: ${it}`),
    },
    { page, at: part('sources', 'li'), shows: sources.map(citation) },
    { page, at: part('sources', 'li a@href'), shows: sources.map(addressOf) },
    { page, at: part('changes', 'time@datetime'), shows: changes.map((it) => text(it, 'on')) },
    {
      page,
      at: part('changes', 'li'),
      shows: changes.map((it) => `${showDay(text(it, 'on'))}: ${text(it, 'what')}`),
    },
    { page: '_redirects', at: page, shows: texts(fields, 'redirectsFrom') },
    { page, at: 'json specialty', shows: [`https://schema.org/${text(fields, 'specialty')}`] },
    ...claimCallsToAction(fields, page, settings),
  ];
}

const regionsOf = (fields: Fields) =>
  texts(fields, 'bodyRegions').map((region) => label(bodyRegions, region));

const expectations = [
  ['who-performs', 'whoPerforms'],
  ['preparation', 'preparation'],
  ['what-happens', 'whatHappens'],
  ['coverage', 'coverage'],
] as const;

export function claimTreatment(
  fields: Fields,
  page: string,
  _slug: string,
  others: Others,
): Claim[] {
  const facts = read(fields, 'atAGlance');
  const [risks, alternatives] = [groups(facts, 'risks'), groups(facts, 'alternatives')];
  const certainty = label(certaintyLevels, text(facts, 'certainty'));
  const glance = (inner: string) => part('at-a-glance', inner);
  const therapy = therapyTypes[text(fields, 'therapyType') as keyof typeof therapyTypes];
  const listed = text(fields, 'status') === 'published' ? [page] : [];
  return [
    ...claimMedicalPage(fields, page, others),
    {
      page,
      at: glance('li'),
      shows: [
        ...texts(facts, 'benefits'),
        ...risks.map(
          (risk) => text(risk, 'name') + (text(risk, 'serious') === 'true' ? ' (serious)' : ''),
        ),
        ...alternatives.map((it) => text(it, 'name')),
      ],
    },
    {
      page,
      at: glance('li a@href'),
      shows: some(...alternatives.map((it) => text(it, 'treatment'))).map(
        (it) => `/treatments/${it}/`,
      ),
    },
    {
      page,
      at: glance('dd:without(ul)'),
      shows: [
        ...['recovery', 'withoutTreatment'].map((name) => text(facts, name)),
        `${certainty} ${text(facts, 'certaintyReason')}`,
      ],
    },
    {
      page,
      at: '.deciding-facts dd',
      shows: [certainty, text(facts, 'whatFor'), text(facts, 'time')],
      amongOthers: true,
    },
    {
      page: '/treatments/',
      at: part(text(fields, 'careLevel'), 'a@href'),
      shows: listed,
      amongOthers: true,
    },
    ...expectations.map((section) => claimPoints(fields, page, section)),
    ...claimTimeline(fields, page),
    { page, at: part('questions-to-ask', 'li'), shows: texts(fields, 'questionsToAsk') },
    {
      page,
      at: part('related', 'a@href'),
      shows: texts(fields, 'conditions').map((slug) => `/conditions/${slug}/`),
      amongOthers: true,
    },
    {
      page,
      at: '.urgent-advice-brief a@href',
      shows: texts(fields, 'urgentAdvice').map((slug) => `/urgent-advice/#${slug}`),
      amongOthers: true,
    },
    { page, at: 'json bodyLocation', shows: [regionsOf(fields).join(', ')] },
    { page, at: 'json name', shows: [text(fields, 'treatmentName')], amongOthers: true },
    { page, at: 'json @type', shows: some(therapy?.schemaType ?? ''), amongOthers: true },
  ];
}

export function claimCondition(
  fields: Fields,
  page: string,
  _slug: string,
  others: Others,
): Claim[] {
  const codes = groups(fields, 'codes');
  const listed = text(fields, 'status') === 'published' ? [page] : [];
  return [
    ...claimMedicalPage(fields, page, others),
    {
      page,
      at: part('at-a-glance', 'li'),
      shows: [...texts(fields, 'symptoms'), ...texts(fields, 'causes')],
    },
    {
      page,
      at: '.deciding-facts dd',
      shows: some(text(fields, 'selfCare'), text(fields, 'withoutTreatment')),
    },
    claimPoints(fields, page, ['diagnosis', 'diagnosis']),
    {
      page,
      at: '.urgent-advice-panel h3',
      shows: texts(fields, 'urgentAdvice').map((slug) => others.titles.get(slug) ?? slug),
      amongOthers: true,
    },
    { page, at: 'json codeValue', shows: codes.map((code) => text(code, 'value')) },
    { page, at: 'json codingSystem', shows: codes.map((code) => text(code, 'system')) },
    ...texts(fields, 'bodyRegions').map((region) => ({
      page: '/browse/',
      at: part(region, 'a@href'),
      shows: listed,
      amongOthers: true,
    })),
  ];
}
