import type { FormNode } from '../../src/model/form-schema.ts';

const mailMessage = 'must be an email address, like "office@example.org"';

/**
 * The rules of a text as the one regular expression that Decap checks, and what to say where it does
 * not match.
 *
 * @returns undefined where any text will do.
 */
export function textPattern(node: FormNode): [string, string] | undefined {
  const { pattern, format, patternMessage = format === 'email' ? mailMessage : undefined } = node;
  const length = describeLength(node);
  const message = [patternMessage, length && `must have ${length}`].filter(Boolean).join(', and ');
  if (!message) return undefined;

  const { minLength = 0, maxLength = '' } = node;
  const lookahead = length ? `^(?=[\\s\\S]{${minLength},${maxLength}}$)` : '';
  if (!pattern) return [`${lookahead}[\\s\\S]*$`, message];
  // A pattern that is not anchored may match anywhere, also after the anchor of the length.
  const gap = !length || pattern.startsWith('^') ? '' : '[\\s\\S]*';
  return [length ? `${lookahead}${gap}(?:${pattern})` : pattern, message];
}

function describeLength({ minLength = 0, maxLength }: FormNode): string {
  if (maxLength === undefined) return minLength > 1 ? `at least ${minLength} characters` : '';
  return minLength > 1
    ? `${minLength} to ${maxLength} characters`
    : `at most ${maxLength} characters`;
}
