import { expect, test } from 'vitest';
import { conditionOf } from '../../components/examples/example-views.ts';

test('opens emergencies, folds other advice, and compares its treatments by level of care', async () => {
  const { urgentAdvice, comparison, contents } = await conditionOf();
  expect(
    urgentAdvice.map(({ id, warnings: [warning] }) => [
      id,
      warning?.isFolded,
      warning?.signs.length,
      warning?.moreSigns.length,
    ]),
  ).toEqual([
    ['urgent-example-emergency-6', false, 2, 4],
    ['urgent-example-same-day-1', true, 1, 0],
  ]);
  expect(comparison?.steps.map(({ treatments }) => treatments.map(({ name }) => name))).toEqual([
    ['Massage, an example'],
    ['fusion'],
  ]);
  expect(comparison?.steps[0]?.treatments[0]?.cells[1]?.text).toBe(
    'Serious: A serious risk. Also 1 milder risk.',
  );
  expect(contents.map(({ id }) => id)).toContain('treatments');
});

test('shows the diagnosis before the text, and numbers its sources first', async () => {
  const { contents, diagnosis } = await conditionOf();
  expect(contents[0]).toEqual({ id: 'diagnosis', name: 'How it is diagnosed' });
  expect(diagnosis?.points.map(({ sources }) => sources.map(({ number }) => number))).toEqual([
    [1],
    [2],
  ]);
});

test('puts urgent advice and the usual course in the first screen', async () => {
  const view = await conditionOf();
  expect(view.urgentStrip?.label).toBe('Emergency signs: when to call 911');
  expect(view.decidingFacts.map(({ name }) => name)).toContain('How it usually goes');
});
