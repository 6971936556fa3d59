import type { Report } from '../../src/validation/rule.ts';
import { blocks, type Block } from '../../src/model/blocks.ts';
import type { FormNode } from '../../src/model/form-schema.ts';
import { nameField } from '../saving/validate-entry.ts';

interface Described {
  /** The form that the entry is filled into, and its fields. */
  form: FormNode;
  data: unknown;
  /** How many lines the tree counts above the first of the text. */
  linesAbove: number;
}

/** What a rule found, in the words of the form. */
export function describeReport(
  { at, message, fix, missing }: Report,
  { form, data, linesAbove }: Described,
): string {
  const place =
    'path' in at ? nameField(at.path, form, data) : `Text, line ${at.line - linesAbove}`;
  return missing === undefined
    ? `${place}: ${nameBlocks(`${message}. ${fix}`)}`
    : `${place}: “${missing}” is not on the site yet. Publish it first, or correct the name.`;
}

const buttons = Object.entries<Block>(blocks).filter(([, { display }]) => display === 'block');
const tag = new RegExp(
  `<(${buttons.map(([name]) => name).join('|')})(?: \\w+="([^"]*)")?(?: /)?>`,
  'g',
);

/**
 * Blocks by the names of their buttons: `<CallToAction id="call" />` as `“Call to action” (call)`. Those
 * within a sentence have no button: an editor writes their tags.
 */
function nameBlocks(text: string): string {
  return text.replace(tag, (_, name: keyof typeof blocks, value?: string) =>
    value === undefined ? `“${blocks[name].label}”` : `“${blocks[name].label}” (${value})`,
  );
}
