import type { Report } from '../../src/validation/rule.ts';
import { blocks } from '../../src/model/blocks.ts';
import type { FormNode } from '../../src/model/form-schema.ts';
import { nameField, type FormDiagnostic } from '../saving/validate-entry.ts';

interface Described {
  /** The form that the entry is filled into, and its fields. */
  form: FormNode;
  data: unknown;
  /** How many lines the tree counts above the first of the text. */
  linesAbove: number;
}

/** Describes a report in the words of the form. */
export function describeReport(
  { at, message, fix, missing }: Report,
  { form, data, linesAbove }: Described,
): FormDiagnostic {
  const [place, path] =
    'path' in at
      ? [nameField(at.path, form, data), at.path.join('.')]
      : [`Text, line ${at.line - linesAbove}`, `body.${at.line - linesAbove}`];
  const text =
    missing === undefined
      ? nameBlocks(`${message}. ${fix}`)
      : `“${missing}” is not on the site yet. Publish it first, or correct the name.`;
  return { text: `${place}: ${text}`, path };
}

const tag = new RegExp(`<(${Object.keys(blocks).join('|')})(?: \\w+="([^"]*)")?(?: /)?>`, 'g');

/** Names blocks as the form does: `<CallToAction id="call" />` becomes `“Call to action” (call)`. */
function nameBlocks(text: string): string {
  return text.replace(tag, (_, name: keyof typeof blocks, value = '…') =>
    value === '…' ? `“${blocks[name].label}”` : `“${blocks[name].label}” (${value})`,
  );
}
