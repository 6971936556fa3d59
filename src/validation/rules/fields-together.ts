import { readItems, readKey, readString } from '../../model/form-schema.ts';
import type { Report, RuleContext, RuledEntry } from '../rule.ts';

/** Reports sources, and calls to action, that share a short name. */
export function checkShortNames({ data }: RuledEntry): Report[] {
  return ['sources', 'callsToAction'].flatMap((list) => {
    const ids = readItems(data, list).map((item) => readString(item, 'id'));
    return ids.flatMap((id, index) => {
      if (id === undefined || ids.indexOf(id) === index) return [];
      const message = `the short name "${id}" is used twice`;
      const fix = 'Give one of them another, here and in the text, or take it out.';
      return [{ at: { path: [list, index, 'id'] }, message, fix }];
    });
  });
}

const isDay = (text: string | undefined): text is string =>
  text !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(text);

/** Reports days of a page that are out of order or in the future. */
export function checkDates({ data }: RuledEntry, { today }: Pick<RuleContext, 'today'>): Report[] {
  const published = readString(data, 'publishedOn');
  const updated = readString(data, 'updatedOn');
  const reviewed = readString(readKey(data, 'review'), 'date');
  const reports: Report[] = [];
  if (isDay(published) && isDay(updated) && published > updated) {
    const message = `the page was published on ${published}, but last updated before, on ${updated}`;
    const fix = 'Correct one of the two days.';
    reports.push({ at: { path: ['updatedOn'] }, message, fix });
  }
  if (isDay(reviewed) && reviewed > today) {
    const message = `the review is dated ${reviewed}, which is later than today (${today})`;
    const fix = 'Write the day on which the reviewer read the text.';
    reports.push({ at: { path: ['review', 'date'] }, message, fix });
  }
  for (const [field, day] of [
    ['publishedOn', published],
    ['updatedOn', updated],
  ] as const) {
    if (!isDay(day) || day <= today) continue;
    const message = `${day} is later than today (${today})`;
    const fix = 'To publish a page later, use "publishAt".';
    reports.push({ severity: 'warning', at: { path: [field] }, message, fix });
  }
  return reports;
}

/** Reports every main call to action after the first. */
export function checkMainAction({ data }: RuledEntry): Report[] {
  const actions = readItems(data, 'callsToAction');
  const primary = actions.flatMap((action, index) =>
    readKey(action, 'primary') === true ? [index] : [],
  );
  return primary.slice(1).map((index) => {
    const first = readString(actions[primary[0] ?? 0], 'id') ?? '';
    return {
      at: { path: ['callsToAction', index, 'primary'] },
      message: `a second call to action is the main one, besides "${first}"`,
      fix: 'Leave it switched on (primary: true) for one of them, and off for the others.',
    };
  });
}
