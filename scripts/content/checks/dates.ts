import type { Problem } from '../../../src/domain/problem.ts';
import { readKey } from '../../../src/model/form-schema.ts';
import { fieldProblem } from '../content-problem.ts';
import type { ContentFile } from '../content-file.ts';
import { readText } from '../items.ts';
import type { Library } from '../library.ts';

const isDay = (text: string | undefined): text is string =>
  text !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(text);

/** Whether the days of a page can be true on the day of the check. */
export function checkDates(file: ContentFile, { today }: Library): Problem[] {
  const published = readText(file.data, 'publishedOn');
  const updated = readText(file.data, 'updatedOn');
  const reviewed = readText(readKey(file.data, 'review'), 'date');
  const problems: Problem[] = [];
  if (isDay(published) && isDay(updated) && published > updated) {
    const message = `the page was published on ${published}, but last updated before, on ${updated}`;
    const fix = 'Correct one of the two days.';
    problems.push(fieldProblem(file, ['updatedOn'], { message, fix }));
  }
  if (isDay(reviewed) && reviewed > today) {
    const message = `the review is of ${reviewed}, which is later than today (${today})`;
    const fix = 'Write the day on which the reviewer read the text.';
    problems.push(fieldProblem(file, ['review', 'date'], { message, fix }));
  }
  for (const [field, day] of [
    ['publishedOn', published],
    ['updatedOn', updated],
  ] as const) {
    if (!isDay(day) || day <= today) continue;
    const message = `${day} is later than today (${today})`;
    const fix = 'To publish a page later, use "publishAt".';
    problems.push(fieldProblem(file, [field], { severity: 'warning', message, fix }));
  }
  return problems;
}
