import { explainIssue } from '../../src/validation/explain-issue.ts';
import { blocks, type BlockName } from '../../src/model/blocks.ts';
import { collections } from '../../src/model/collections.ts';
import {
  describeForm,
  readItems,
  readKey,
  readString,
  type FormNode,
} from '../../src/model/form-schema.ts';
import type { BlockAttributes } from './document/schema.ts';
import { button, element, makeId } from './element.ts';
import type { FieldContext } from './field-context.ts';
import { openDialog, stepAside } from './dialog.ts';
import { listSources } from './pick-source.ts';

interface Choice {
  value: string;
  label: string;
}

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** Opens the form of a block. @returns its attributes, valid by the registry; undefined if cancelled. */
export async function askForBlock(
  name: BlockName,
  current: BlockAttributes,
  context: FieldContext,
): Promise<BlockAttributes | undefined> {
  const { label, attributes } = blocks[name];
  const form = describeForm(attributes);
  const fields = await Promise.all(
    Object.entries(form.properties ?? {}).map(async ([key, node]) => ({
      key,
      node,
      required: form.required?.includes(key) ?? false,
      choices: await listChoices(node, context),
    })),
  );
  return openDialog<BlockAttributes>(label, (close) => {
    const controls = new Map<string, { control: Control; error: HTMLElement }>();
    const rows = fields.map(({ key, node, required, choices }, index) => {
      const id = makeId(key);
      const error = element('p', { id: `${id}-error`, class: 'error', role: 'alert' });
      const control = makeControl(node, choices, current[key] ?? '', required);
      control.id = id;
      if (index === 0) control.autofocus = true;
      control.setAttribute('aria-describedby', `${id}-hint ${id}-error`);
      controls.set(key, { control, error });
      return element(
        'div',
        { class: 'row' },
        element('label', { for: id }, node.title ?? key, !required && ' (optional)'),
        control,
        ...makeExtras(node, control, context),
        element('p', { id: `${id}-hint`, class: 'small' }, node.hint ?? ''),
        error,
      );
    });
    const made = element(
      'form',
      { novalidate: true },
      ...rows,
      element('p', { class: 'actions' }, element('button', { type: 'submit' }, 'Done')),
    );
    made.addEventListener('submit', (event) => {
      event.preventDefault();
      const values = readValues(controls);
      const issues = attributes.safeParse(values).error?.issues ?? [];
      for (const { error } of controls.values()) error.textContent = '';
      for (const issue of issues) {
        const { message, fix } = explainIssue(issue, form, values);
        const field = controls.get(String(issue.path[0]));
        if (field) field.error.textContent = `${message}. ${fix}`;
      }
      const wrong = issues[0] && controls.get(String(issues[0].path[0]));
      if (wrong) wrong.control.focus();
      else close(values);
    });
    return [made];
  });
}

function readValues(controls: ReadonlyMap<string, { control: Control }>): BlockAttributes {
  return Object.fromEntries(
    [...controls]
      .map(([key, { control }]) => [key, control.value.replace(/\s+/g, ' ').trim()] as const)
      .filter(([, value]) => value !== ''),
  );
}

function makeControl(
  node: FormNode,
  choices: readonly Choice[] | undefined,
  value: string,
  required: boolean,
): Control {
  if (!choices) {
    const long = (node.maxLength ?? 0) > 80;
    const control = long ? element('textarea', { rows: '2' }) : element('input', { type: 'text' });
    if (node.maxLength !== undefined) control.maxLength = node.maxLength;
    if (node.patternMessage?.includes('number')) control.inputMode = 'numeric';
    control.value = value;
    return control;
  }
  const known = choices.some((choice) => choice.value === value);
  const select = element(
    'select',
    {},
    (!required || value === '') && element('option', { value: '' }, required ? 'Choose…' : 'None'),
    ...(value !== '' && !known ? [element('option', { value }, `${value} (not found)`)] : []),
    ...choices.map((choice) => element('option', { value: choice.value }, choice.label)),
  );
  select.value = value;
  return select;
}

/** Returns a button or a note that belongs below some kinds of control. */
function makeExtras(node: FormNode, control: Control, context: FieldContext): HTMLElement[] {
  const { widget, localRelation } = node;
  if (widget === 'image' || widget === 'file') {
    const choose = async () => {
      const address = await stepAside(control, () => context.chooseFile(widget));
      if (address !== undefined) control.value = address;
    };
    return [button('Choose a picture or upload one', () => void choose(), { class: 'plain' })];
  }
  if (localRelation && control instanceof HTMLSelectElement && control.options.length <= 1) {
    const names = { sources: 'source', callsToAction: 'call to action' } as const;
    const text = `This page has no ${names[localRelation]} yet. Close this and add one to the form.`;
    return [element('p', { class: 'small' }, text)];
  }
  return [];
}

/** Returns the options of a field that is chosen from a list; undefined for a field that is typed. */
async function listChoices(node: FormNode, context: FieldContext): Promise<Choice[] | undefined> {
  if (node.enum) {
    return node.enum.map((value) => ({ value, label: node.choices?.[value] ?? value }));
  }
  if (node.localRelation === 'sources') return listSources(context);
  if (node.localRelation) {
    return readItems(context.readEntry().fields, node.localRelation).flatMap((item) => {
      const value = readString(item, 'id');
      const label = [readString(item, 'label'), readString(item, 'lead')].find(Boolean);
      return value ? [{ value, label: label ? `${label} (${value})` : value }] : [];
    });
  }
  if (node.relation) {
    const { entries } = await context.loadLibrary();
    const { nameField } = collections[node.relation];
    const list = entries[node.relation] as readonly { id: string; data: unknown }[];
    return list.map(({ id, data }) => ({ value: id, label: String(readKey(data, nameField)) }));
  }
  return undefined;
}
