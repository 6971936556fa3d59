/** Calendar days as `YYYY-MM-DD`; comparing two as text compares them in time. */

const longFormat = new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' });

/** `2026-11-23` as `November 23, 2026`. */
export function formatDay(day: string): string {
  return longFormat.format(new Date(`${day}T00:00:00Z`));
}

/** The same day of the month some months later, or that month's last day if it is shorter. */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  const result = new Date(Date.UTC(year, month - 1 + months, Math.min(date, lastOfMonth)));
  return result.toISOString().slice(0, 10);
}

/** The day that a clock shows, in UTC. */
export function dayOf(moment: Date): string {
  return moment.toISOString().slice(0, 10);
}
