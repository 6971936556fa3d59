import { urgencies, type Urgency } from '../model/taxonomies.ts';
import type { UrgentAdviceEntry } from './entry.ts';

const order = Object.keys(urgencies) as Urgency[];

/** The advice of one urgency, and the label that says how fast to act. */
export interface UrgentAdviceGroup {
  urgency: Urgency;
  label: string;
  advice: [UrgentAdviceEntry, ...UrgentAdviceEntry[]];
}

/** The line under which urgent advice is folded, and whether it starts unfolded. */
export interface UrgentAdviceStrip {
  label: string;
  isOpen: boolean;
}

/**
 * Returns the strip that opens a page's urgent advice, or nothing where it has none.
 *
 * @param slug That of the page: a page about an emergency itself shows its signs at once.
 */
export function stripUrgentAdvice(
  advice: readonly UrgentAdviceEntry[],
  slug: string,
): UrgentAdviceStrip | undefined {
  if (advice.length === 0) return undefined;
  const isEmergency = advice.some(({ data }) => data.urgency === 'emergency');
  return {
    label: isEmergency
      ? 'Emergency signs: when to call 911'
      : 'Warning signs: when to see a doctor soon',
    isOpen: advice.some((entry) => entry.slug === slug),
  };
}

/** Returns advice grouped by urgency, the most urgent first, without duplicates. */
export function groupByUrgency(advice: readonly UrgentAdviceEntry[]): UrgentAdviceGroup[] {
  const distinct = [...new Map(advice.map((entry) => [entry.slug, entry])).values()];
  return order.flatMap((urgency) => {
    const [first, ...others] = distinct.filter(({ data }) => data.urgency === urgency);
    return first ? [{ urgency, label: urgencies[urgency].label, advice: [first, ...others] }] : [];
  });
}
