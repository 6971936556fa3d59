import { describe, expect, it } from 'vitest';
import { fitsValueType, hintValueType } from './value-types.ts';
import { loadVocabulary } from './load-vocabulary.ts';

const examples: Readonly<Record<string, { good: readonly unknown[]; bad: readonly unknown[] }>> = {
  Text: { good: ['a', 'https://a.example'], bad: ['', ' \n', 1, true, null] },
  CssSelectorType: { good: ['.summary'], bad: [''] },
  URL: {
    good: ['https://a.example', 'http://a.example/b?c=d#e'],
    bad: [
      '',
      'a.example',
      '/a/',
      '//a.example',
      'https:a',
      'https://',
      'https://a.example/b c',
      'tel:+1',
    ],
  },
  Date: {
    good: ['2014', '2014-06', '2024-02-29', '2026-12-31'],
    bad: [
      '2026-02-29',
      '2026-02-30',
      '2026-13-01',
      '2026-04-31',
      '2026-00-10',
      '2026-1-1',
      '26-01-01',
      2014,
    ],
  },
  DateTime: {
    good: ['2026-11-23T10:00', '2026-11-23T10:00:00Z', '2026-11-23T10:00:00.123-08:00'],
    bad: [
      '2026-11-23',
      '2026-11-23T24:01',
      '2026-02-30T10:00:00Z',
      '2026-11-23 10:00',
      '2026-11-23T10:00+25:00',
    ],
  },
  Time: { good: ['09:00', '23:59:59', '10:00:00Z'], bad: ['9:00', '24:30', '10', '5 pm'] },
  Number: { good: [0, -1.5], bad: ['1', Number.NaN, Number.POSITIVE_INFINITY] },
  Integer: { good: [0, 12], bad: [1.5, '1'] },
  Boolean: { good: [true, false], bad: ['true', 0] },
  Distance: {
    good: [1200, '1200', '1200 px', '1.5 m'],
    bad: ['wide', 'px', '1200 pixels wide', -1, ''],
  },
  Duration: {
    good: ['PT30M', 'P1Y2M3DT4H5M6.5S', 'P6W'],
    bad: ['30 minutes', 'P', 'PT', 'P1H', 30],
  },
  Mass: { good: ['5 kg'], bad: ['heavy'] },
  Energy: { good: ['100 kcal'], bad: ['much'] },
};

describe('a data type', () => {
  it.each(Object.entries(examples))('accepts only its own values: %s', (type, { good, bad }) => {
    expect(good.filter((value) => !fitsValueType(value, type))).toEqual([]);
    expect(bad.filter((value) => fitsValueType(value, type))).toEqual([]);
  });

  it('accepts no values if it is a type of nodes', () => {
    expect(fitsValueType('A name', 'Person')).toBe(false);
  });

  it('is known if a property of schema.org takes it', () => {
    const { types, properties } = loadVocabulary();
    const ranges = new Set([...properties.values()].flatMap((property) => property.ranges));
    const unknown = [...ranges].filter((type) => types.get(type)?.isData && !hintValueType(type));
    expect(unknown).toEqual([]);
  });
});
