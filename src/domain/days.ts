/** Calendar days as `YYYY-MM-DD`, so that comparing two strings compares the days. */

const longFormat = new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' });

/** Formats `2026-11-23` as `November 23, 2026`. */
export function formatDay(day: string): string {
  return longFormat.format(new Date(`${day}T00:00:00Z`));
}

/** Returns the same day of the month some months later, or the last day of that month if it is shorter. */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  const result = new Date(Date.UTC(year, month - 1 + months, Math.min(date, lastOfMonth)));
  return result.toISOString().slice(0, 10);
}

/** Returns the UTC day of a moment. */
export function dayOf(moment: Date): string {
  return moment.toISOString().slice(0, 10);
}

/**
 * Returns the day that a build is for: the requested one (`BUILD_DAY`), or else today.
 *
 * @throws if the requested day does not exist.
 */
export function chooseBuildDay(wanted: string | undefined, now: Date): string {
  const day = wanted?.trim();
  if (!day) return dayOf(now);
  const moment = new Date(`${day}T00:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(moment.getTime()) || dayOf(moment) !== day) {
    throw new Error(`BUILD_DAY is "${day}": set it to a day like "2026-11-23", or leave it out.`);
  }
  return day;
}
