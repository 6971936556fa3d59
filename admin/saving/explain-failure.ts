import { ValidationError } from './validation-error.ts';

const kept = 'What you wrote is kept in this browser.';

/**
 * What an editor is told where the server did not do what it was asked: whether the text is safe, and
 * what to do now. Anything else is passed on as it is.
 */
export function explainFailure(error: unknown): unknown {
  if (error instanceof ValidationError || !(error instanceof Error)) return error;
  const { status } = error as { status?: unknown };
  if (status === 401 || /bad credentials|token.*(?:expired|revoked)/i.test(error.message)) {
    return new ValidationError(
      `Your sign-in has ended. ${kept} Reload this page, sign in, open the entry and choose to go on with it.`,
    );
  }
  if (status === 403 || status === 429) {
    return new ValidationError(
      `The server does not let you save just now (${error.message}). ${kept} Wait some minutes and save again.`,
    );
  }
  if (isUnreachable(error)) {
    return new ValidationError(
      `The server cannot be reached. ${kept} Leave this page open, and save again when it is back.`,
    );
  }
  return status === undefined ? error : new ValidationError(error.message);
}

/** What browsers say where no answer came, each in its own words. */
function isUnreachable(error: Error): boolean {
  return (
    error.name === 'AbortError' ||
    /failed to fetch|networkerror|load failed|timed out|aborted/i.test(error.message)
  );
}
