import { urgencies, type Urgency } from '../model/taxonomies.ts';
import type { UrgentAdviceEntry } from './entry.ts';

const order = Object.keys(urgencies) as Urgency[];

/** Advice of one urgency, under the words that say how fast to act. */
export interface UrgentAdviceGroup {
  urgency: Urgency;
  label: string;
  advice: [UrgentAdviceEntry, ...UrgentAdviceEntry[]];
}

/** Groups advice by urgency, the most urgent first; each piece of advice stands once. */
export function groupByUrgency(advice: readonly UrgentAdviceEntry[]): UrgentAdviceGroup[] {
  const distinct = [...new Map(advice.map((entry) => [entry.slug, entry])).values()];
  return order.flatMap((urgency) => {
    const [first, ...others] = distinct.filter(({ data }) => data.urgency === urgency);
    return first ? [{ urgency, label: urgencies[urgency].label, advice: [first, ...others] }] : [];
  });
}
