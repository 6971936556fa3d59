import type { UrgentAdvice } from '../../model/urgent-advice.ts';
import type { UrgentAdviceEntry } from '../entry.ts';
import type { PageLibrary } from '../join-library.ts';
import { collectionGraph } from '../json-ld/pages.ts';
import { sourceUrl } from '../sources.ts';
import { groupByUrgency } from '../urgent-advice.ts';
import { paths, urgentAdvicePath } from '../../model/urls.ts';
import { contactAddress } from '../warning-signs/signs.ts';
import { viewPage } from './page.ts';

export type WarningView = ReturnType<typeof viewWarning>;
export type UrgentAdviceView = ReturnType<typeof viewUrgentAdvice>;

/** The number of signs of an emergency that stay open while others are folded. */
const openSigns = 2;

/** Returns the page of all urgent advice, the most urgent first. */
export function viewUrgentAdvicePage({ site, urgentAdvice }: PageLibrary) {
  const page = {
    path: paths.urgentAdvice,
    title: 'When to get help at once',
    description:
      'Warning signs with neck or back pain that cannot wait: which ones need 911 or an emergency room, which need a doctor today, and what to do.',
  };
  const items = urgentAdvice.map(({ slug, data }) => ({
    name: data.title,
    path: urgentAdvicePath(slug),
  }));
  return {
    ...viewPage(page, site, { graph: collectionGraph(page, items, site) }),
    groups: groupByUrgency(urgentAdvice).map(({ advice, ...group }) => ({
      ...group,
      warnings: advice.map(({ slug, data }) => ({
        id: slug,
        ...viewWarning(data),
        sources: data.sources.map((source) => ({ title: source.title, url: sourceUrl(source) })),
      })),
    })),
  };
}

/**
 * Returns urgent advice for a page about something else.
 *
 * @param folded Whether to fold each emergency to its first signs, and each less urgent piece of advice
 * to one line.
 */
export function viewUrgentAdvice(advice: readonly UrgentAdviceEntry[], { folded = false } = {}) {
  return groupByUrgency(advice).map(({ urgency, label, advice: [first, ...others] }) => ({
    id: `urgent-${first.slug}`,
    urgency,
    label,
    warnings: [first, ...others].map(({ data }) => {
      const isFolded = folded && urgency !== 'emergency';
      return { isFolded, ...viewWarning(data, folded && !isFolded ? openSigns : undefined) };
    }),
  }));
}

/** @param open The number of signs that are not folded; all of them by default. */
function viewWarning(
  { title, introduction, signs, action, contacts }: UrgentAdvice,
  open = signs.length,
) {
  return {
    title,
    introduction,
    signs: signs.slice(0, open),
    moreSigns: signs.slice(open),
    action,
    contacts: contacts.map((contact) => ({
      label: contact.label,
      href: contactAddress(contact),
    })),
  };
}
