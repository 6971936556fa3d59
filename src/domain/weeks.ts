import type { Milestone } from '../model/recovery.ts';

/**
 * The weeks of a milestone in words, like "weeks 2 to 6".
 *
 * @returns undefined where no source gives a week.
 */
export function nameWeeks({
  fromWeek,
  toWeek,
}: Pick<Milestone, 'fromWeek' | 'toWeek'>): string | undefined {
  if (fromWeek === undefined) return undefined;
  if (toWeek === undefined) return fromWeek === 0 ? 'from the start' : `from week ${fromWeek}`;
  if (toWeek === 0) return 'first days';
  if (fromWeek === toWeek) return `week ${toWeek}`;
  if (fromWeek === 0) return toWeek === 1 ? 'first week' : `first ${toWeek} weeks`;
  return `weeks ${fromWeek} to ${toWeek}`;
}
