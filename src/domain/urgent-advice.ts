import { urgencies, type Urgency } from '../model/taxonomies.ts';
import type { UrgentAdviceEntry } from './entry.ts';

const order = Object.keys(urgencies) as Urgency[];

/** The advice of one urgency, and the label that says how fast to act. */
export interface UrgentAdviceGroup {
  urgency: Urgency;
  label: string;
  advice: [UrgentAdviceEntry, ...UrgentAdviceEntry[]];
}

/** Returns advice grouped by urgency, the most urgent first, without duplicates. */
export function groupByUrgency(advice: readonly UrgentAdviceEntry[]): UrgentAdviceGroup[] {
  const distinct = [...new Map(advice.map((entry) => [entry.slug, entry])).values()];
  return order.flatMap((urgency) => {
    const [first, ...others] = distinct.filter(({ data }) => data.urgency === urgency);
    return first ? [{ urgency, label: urgencies[urgency].label, advice: [first, ...others] }] : [];
  });
}
