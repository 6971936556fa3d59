import { expect, test } from 'vitest';
import { suggestShortName } from './short-name.ts';

const source = { words: ['authors', 'publication', 'title'], year: 'year' };
const action = { words: ['label', 'lead'] };

function suggest(
  from: typeof source | typeof action,
  fields: Record<string, string>,
  taken: string[] = [],
) {
  return suggestShortName(from, (name) => fields[name] ?? '', new Set(taken));
}

test.for([
  [{ authors: 'Sherman KJ, Cook AJ', year: '2014' }, 'sherman2014'],
  [{ authors: 'van der Windt DA', year: '2010' }, 'vanderwindt2010'],
  [{ authors: 'Müller-Schmidt K', year: '' }, 'mullerschmidt'],
  [{ authors: "O'Neill S", year: '2020' }, 'oneill2020'],
  [{ publication: 'NICE', title: 'Low back pain', year: '2016' }, 'nice2016'],
  [{ year: '2016' }, undefined],
] as const)('a source of %j is called %s', ([fields, name]) => {
  expect(suggest(source, fields)).toBe(name);
});

test('a call to action is called by the words on its button', () => {
  expect(suggest(action, { label: 'Call the clinic' })).toBe('call-the-clinic');
  expect(suggest(action, { lead: 'Questions? Our staff can help you today, really.' })).toBe(
    'questions-our-staff-can-help',
  );
});

test('a name that another item has gets a number', () => {
  const fields = { authors: 'Sherman KJ', year: '2014' };

  expect(suggest(source, fields, ['sherman2014'])).toBe('sherman2014-2');
  expect(suggest(source, fields, ['sherman2014', 'sherman2014-2'])).toBe('sherman2014-3');
});
