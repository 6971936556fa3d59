import { describe, expect, test } from 'vitest';
import { findFigure } from './figure.ts';

describe('findFigure', () => {
  test.each([
    ['Massage helped 39% of them.', '39%'],
    ['It helped 3 percent.', '3 percent'],
    ['It helps 2 to 3 of every 100 people.', '2 to 3 of every 100'],
    ['It helps 1 in 10.', '1 in 10'],
    ['It helps one in five.', 'one in five'],
    ['It took 6 weeks.', '6 weeks'],
    ['A 5-point gain.', '5-point'],
    ['They had 4 long hot baths, 9 older women.', '9 older women'],
    ['A dose of 5mg or 5 mg.', '5mg'],
    ['It was better by less than 5.', 'than 5'],
    ['Pain fell from 7 to 4.', 'from 7 to 4'],
    ['The true number may lie between 5 and 9.', 'between 5 and 9'],
    ['Weeks 4 to 6: you can drive.', 'Weeks 4 to 6'],
    ['From age 8 on.', 'age 8'],
    ['A fever of 100.4 F.', '100.4 F'],
    ['It costs $5.', '$5'],
    ['In 2014, 64 people took part.', '64 people'],
    ['Of these, 14 died.', '14'],
    ['It had 2010 people.', '2010 people'],
    ['In smokers it added 1.6.', '1.6'],
  ])('finds the figure in: %s', (sentence, figure) => {
    expect(findFigure(sentence)).toBe(figure);
  });

  test.each([
    'Call 911 at once.',
    'Call (310) 828-7757 or +1 310-828-7757.',
    'The disc between C5 and C6 wears first.',
    'The level C5-C6 or L4/L5 or L4-5.',
    'The review of 2024 looked at this.',
    'A 2020 study looked at people.',
    'The Global Burden of Disease Study 2021.',
    'It was checked on November 23, 2026.',
    'People with type 2 diabetes and COVID-19 lack vitamin B12.',
    'Go on to step 2.',
    'Care is there 24/7.',
    'One of two ways is better.',
    'Neck pain that goes on for months can wear you down.',
  ])('finds no figure in: %s', (sentence) => {
    expect(findFigure(sentence)).toBeUndefined();
  });
});
