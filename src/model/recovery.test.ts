import { expect, test } from 'vitest';
import { recoveryTimelineField } from './recovery.ts';

const accepts = (weeks: object) =>
  recoveryTimelineField.safeParse([{ milestone: 'driving', text: 'A doctor says when.', ...weeks }])
    .success;

test.each([{}, { fromWeek: 2 }, { fromWeek: 2, toWeek: 6 }, { fromWeek: 0, toWeek: 0 }])(
  'accepts the weeks %o',
  (weeks) => {
    expect(accepts(weeks)).toBe(true);
  },
);

test.each([{ toWeek: 6 }, { fromWeek: 6, toWeek: 2 }, { fromWeek: 1.5 }, { fromWeek: -1 }])(
  'rejects the weeks %o',
  (weeks) => {
    expect(accepts(weeks)).toBe(false);
  },
);
