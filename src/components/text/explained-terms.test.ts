import { expect, test } from 'vitest';
import { explainOnce } from './explained-terms.ts';

const text = () => ({ sources: [], callsToAction: [], urgentAdvice: [], terms: [] });

test('a term is explained once in each text', () => {
  const [one, other] = [text(), text()];
  expect(explainOnce(one, 'disc')).toBe(true);
  expect(explainOnce(one, 'disc')).toBe(false);
  expect(explainOnce(one, 'nerve')).toBe(true);
  expect(explainOnce(other, 'disc')).toBe(true);
});
