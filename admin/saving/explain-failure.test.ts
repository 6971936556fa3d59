import { expect, test } from 'vitest';
import { ValidationError } from './validation-error.ts';
import { explainFailure } from './explain-failure.ts';

/** As Decap's backends throw it (decap-cms-lib-util, APIError). */
function apiError(message: string, status: number): Error {
  return Object.assign(new Error(message), { name: 'API_ERROR', status });
}

test.for([
  ['a dead server in Chromium', new TypeError('Failed to fetch'), 'The server cannot be reached.'],
  ['a dead server in Firefox', new TypeError('NetworkError when attempting'), 'cannot be reached'],
  ['a dead server in Safari', new TypeError('Load failed'), 'cannot be reached'],
  ['an upload that takes too long', new Error('Request has timed out'), 'cannot be reached'],
  ['a sign-in that has ended', apiError('Bad credentials', 401), 'Your sign-in has ended.'],
  ['a host that wants a pause', apiError('rate limit exceeded', 403), 'Wait some minutes'],
] as const)('%s: the editor learns that the text is kept, and what to do', ([, error, words]) => {
  const told = explainFailure(error);

  expect(told).toBeInstanceOf(ValidationError);
  expect(String(told)).toContain(words);
  expect(String(told)).toContain('What you wrote is kept in this browser.');
});

test('What the local server refuses is told in its own words', () => {
  expect(String(explainFailure(apiError('somebody else has made it.', 409)))).toBe(
    'somebody else has made it.',
  );
});

test('A refusal and a fault that is none of the server’s stay as they are', () => {
  const [rejection, fault] = [new ValidationError('No.'), new Error('x is not a function')];

  expect([explainFailure(rejection), explainFailure(fault)]).toEqual([rejection, fault]);
});
