/**
 * The blocks of the registry as buttons of the editor. Blocks within a sentence are not among them:
 * Decap shows such a block as a chip whose words cannot be edited, and asks for its fields only
 * through a dialog of one's own; left alone, its tag stands in the text as it is written and is kept.
 */
import { blocks, type Block, type BlockName } from '../../src/model/blocks.ts';
import { collections } from '../../src/model/collections.ts';
import { describeForm } from '../../src/model/form-schema.ts';
import { decodeAttribute, encodeAttribute, escapeHtml } from './block-text.ts';
import { toDecapFields } from '../decap/fields.ts';
import type { DecapField } from '../decap/types.ts';

/** What an editor fills in: a value for each attribute, and the text between the tags. */
export type BlockValues = Readonly<Record<string, string | undefined>>;

export interface EditorBlock {
  id: BlockName;
  label: string;
  fields: DecapField[];
  pattern: RegExp;
  fromBlock(match: RegExpMatchArray): BlockValues;
  toBlock(values: BlockValues | undefined): string;
  toPreview(values: BlockValues | undefined): string;
}

const textField = 'children';

/** The blocks that stand alone, as `CMS.registerEditorComponent` wants them. */
export function makeEditorBlocks(): EditorBlock[] {
  return (Object.entries(blocks) as [BlockName, Block][])
    .filter(([, { display }]) => display === 'block')
    .map(([name, block]) => makeEditorBlock(name, block));
}

function makeEditorBlock(name: BlockName, block: Block): EditorBlock {
  const names = Object.keys(block.attributes.shape);
  const toBlock = (values: BlockValues = {}) => {
    const attributes = names
      .map((key) => [key, oneLine(values[key])] as const)
      .filter(([, value]) => value !== '')
      .map(([key, value]) => ` ${key}="${encodeAttribute(value)}"`)
      .join('');
    return block.children
      ? `<${name}${attributes}>\n\n${values[textField]?.trim() ?? ''}\n\n</${name}>`
      : `<${name}${attributes} />`;
  };
  return {
    id: name,
    label: block.label,
    fields: blockFields(name, block),
    pattern: blockPattern(name, names, block.children),
    fromBlock: ([, attributes = '', children]) => ({
      ...readAttributes(attributes),
      ...(children !== undefined && { [textField]: children.trim() }),
    }),
    toBlock,
    toPreview: (values) => `<pre>${escapeHtml(toBlock(values))}</pre>`,
  };
}

function blockFields(name: string, block: Block): DecapField[] {
  const nameFields = Object.fromEntries(
    Object.entries(collections).map(([key, { nameField }]) => [key, nameField]),
  );
  const fields = toDecapFields(describeForm(block.attributes), {
    path: name,
    required: true,
    nameFields,
  });
  const text = { name: textField, label: 'Text', widget: 'text', required: true };
  return block.children ? [...fields, text] : fields;
}

/** A block on lines of its own, with the attributes of the registry and no others. */
function blockPattern(name: string, attributes: string[], children: boolean): RegExp {
  const attribute = `\\s+(?:${attributes.join('|')})="[^"]*"`;
  const end = children ? `\\s*>\\s*\\n([\\s\\S]*?)\\n\\s*</${name}>` : '\\s*/>';
  return new RegExp(`^<${name}((?:${attribute})*)${end}(?=[^\\S\\n]*(?:\\n|$))`);
}

function readAttributes(text: string): BlockValues {
  return Object.fromEntries(
    [...text.matchAll(/([A-Za-z]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [
      key,
      decodeAttribute(value),
    ]),
  );
}

function oneLine(value: string | undefined): string {
  return value?.replace(/\s+/g, ' ').trim() ?? '';
}
