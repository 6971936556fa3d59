/** Explains schema issues to the person who filled in the form. */
import type { z } from 'zod';
import { describeField, readKey, type FormNode } from '../model/form-schema.ts';

export interface IssueText {
  /** `atAGlance.risks[2].name` */
  field: string;
  message: string;
  fix: string;
}

type Issue = z.core.$ZodIssue;

/**
 * Returns the message and the fix of one issue.
 *
 * @param form The form of the schema that rejected the entry, from `describeForm`.
 * @param data The entry that the schema was given.
 */
export function explainIssue(issue: Issue, form: FormNode, data: unknown): IssueText {
  const node = describeField(form, issue.path, data);
  const label = node?.title ? `“${node.title}”` : 'this field';
  const field = formatPath(issue.path);
  const value = issue.path.reduce(readKey, data);

  switch (issue.code) {
    case 'unrecognized_keys':
      return explainUnknown(issue, describeField(form, issue.path, data));
    case 'invalid_type':
      return value === undefined
        ? { field, message: `${label} is missing`, fix: `Fill in ${label}${hintOf(node)}.` }
        : {
            field,
            message: `${label} holds ${formatValue(value)}, which is not ${nounOf(issue.expected)}`,
            fix: `Write ${nounOf(issue.expected)}${hintOf(node)}.`,
          };
    case 'invalid_value':
      return value === undefined
        ? { field, message: `${label} is missing`, fix: `Choose one of: ${listOf(issue.values)}.` }
        : {
            field,
            message: `${label} holds ${formatValue(value)}, which is not one of its values`,
            fix: `Use one of: ${listOf(issue.values)}.`,
          };
    case 'invalid_union':
      return {
        field,
        message: `${formatValue(value)} is not one of its types`,
        fix: `Use one of: ${listOf('options' in issue ? issue.options : [])}.`,
      };
    case 'too_small':
    case 'too_big':
      return explainSize(issue, field, label, value);
    case 'invalid_format':
      return {
        field,
        message: `${label} holds ${formatValue(value)}${destinationOf(node, value)}`,
        fix: `It ${node?.patternMessage ?? formatRule(issue)}${hintOf(node)}.`,
      };
    default:
      return {
        field,
        message: `${label}: ${issue.message}`,
        fix: 'Correct the field as described.',
      };
  }
}

function explainUnknown(
  issue: Extract<Issue, { code: 'unrecognized_keys' }>,
  parent: FormNode | undefined,
): IssueText {
  const [key = ''] = issue.keys;
  const known = Object.keys(parent?.properties ?? {});
  const similar = known.find((name) => name.toLowerCase() === key.toLowerCase());
  return {
    field: formatPath([...issue.path, key]),
    message: `there is no field "${key}"`,
    fix: similar
      ? `Did you mean "${similar}"?`
      : `Remove it, or use one of the fields that exist: ${known.join(', ')}.`,
  };
}

function explainSize(
  issue: Extract<Issue, { code: 'too_small' | 'too_big' }>,
  field: string,
  label: string,
  value: unknown,
): IssueText {
  const limit = issue.code === 'too_small' ? issue.minimum : issue.maximum;
  const bound = `${issue.code === 'too_small' ? 'at least' : 'at most'} ${limit}`;
  if (issue.origin === 'string') {
    const length = typeof value === 'string' ? value.length : 0;
    return {
      field,
      message: `${label} has ${length} characters`,
      fix: `It must have ${bound}: ${issue.code === 'too_small' ? 'say a little more' : 'shorten it'}.`,
    };
  }
  if (issue.origin === 'array') {
    const count = Array.isArray(value) ? value.length : 0;
    return {
      field,
      message: `${label} has ${count} item${count === 1 ? '' : 's'}`,
      fix: `It must have ${bound}.`,
    };
  }
  return { field, message: `${label} is ${formatValue(value)}`, fix: `It must be ${bound}.` };
}

function formatRule(issue: Extract<Issue, { code: 'invalid_format' }>): string {
  if (issue.format === 'date') return 'must be a day that exists, like "2026-11-23"';
  if (issue.format === 'email') return 'must be an email address, like "office@example.org"';
  return issue.message;
}

function nounOf(type: string): string {
  const nouns: Record<string, string> = {
    string: 'text (put it in quotes if it is a number)',
    array: 'a list',
    object: 'a group of fields',
    int: 'a whole number',
    number: 'a number',
    boolean: 'true or false',
  };
  return nouns[type] ?? type;
}

function hintOf(node: FormNode | undefined): string {
  return node?.hint ? `. ${node.hint.replace(/\.$/, '')}` : '';
}

/** Returns where the value leads, so that an editor can try the address. */
function destinationOf(node: FormNode | undefined, value: unknown): string {
  if (!node?.opensAt || typeof value !== 'string') return '';
  return `, which leads to ${encodeURI(`${node.opensAt}${value}`)}`;
}

function listOf(values: readonly unknown[]): string {
  return values.map(String).join(', ');
}

function formatValue(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 80 ? `${text.slice(0, 77)}...` : text;
}

/** Formats `['atAGlance', 'risks', 2, 'name']` as `atAGlance.risks[2].name`. */
export function formatPath(path: readonly PropertyKey[]): string {
  return path
    .map((key, index) =>
      typeof key === 'number' ? `[${key}]` : index === 0 ? String(key) : `.${String(key)}`,
    )
    .join('');
}
