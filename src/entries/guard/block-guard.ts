/** Checks the blocks of a text against the registry: where each may be, and what its fields may hold. */
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'satteri';
import { explainIssue } from '../../validation/explain-issue.ts';
import { findBlock } from '../../model/block-meaning.ts';
import { blocks, type Block } from '../../model/blocks.ts';
import { describeForm, readKey, type FormNode } from '../../model/form-schema.ts';
import { rejectMissingFile, rejectPicture, type MediaFiles } from './address-guard.ts';
import type { DiagnosticText } from '../../validation/diagnostic.ts';
import { quoteValue } from '../../validation/characters.ts';

export type BlockNode = MdxJsxFlowElement | MdxJsxTextElement;
type Attribute = BlockNode['attributes'][number];

interface BlockContext {
  parentType: string;
  mediaFiles: MediaFiles;
  frontmatter?: unknown;
}

/** Returns every problem of one block, except those of the text between its tags. */
export function rejectBlock(node: BlockNode, context: BlockContext): DiagnosticText[] {
  const block = findBlock(node.name);
  if (!block) return [rejectTag(node.name)];
  return [
    ...rejectPosition(node, block, context.parentType),
    ...rejectChildren(node, block),
    ...rejectAttributes(node, block, context),
  ];
}

function rejectTag(name: string | null): DiagnosticText {
  const tag = quoteValue(`<${name ?? ''}>`);
  const all = Object.keys(blocks).join(', ');
  return name !== null && /^[a-z][a-z0-9]*$/.test(name)
    ? {
        message: `${tag} is HTML, which articles do not use`,
        fix: `Take it out and use the toolbar. The blocks are: ${all}.`,
      }
    : {
        message: `there is no block ${tag}`,
        fix: `Take it out, or use one of these blocks: ${all}.`,
      };
}

/** A list item that is a single inline block is parsed as a flow element, which is allowed. */
function rejectPosition(node: BlockNode, block: Block, parentType: string): DiagnosticText[] {
  const isFlow = node.type === 'mdxJsxFlowElement';
  if (block.display === 'block' && !isFlow) {
    return [
      {
        message: `the block <${String(node.name)}> (${block.label}) is inside a sentence`,
        fix: 'Put it on a line of its own, with an empty line above and below.',
      },
    ];
  }
  if (block.display === 'inline' && isFlow && parentType !== 'listItem') {
    return [
      {
        message: `<${String(node.name)}> (${block.label}) is on a line of its own`,
        fix: 'Put it within the sentence that it belongs to.',
      },
    ];
  }
  return [];
}

function rejectChildren(node: BlockNode, block: Block): DiagnosticText[] {
  const name = String(node.name);
  if (block.children && node.children.length === 0) {
    return [
      {
        message: `<${name}> (${block.label}) has no text in it`,
        fix: `Write the text between <${name}> and </${name}>, or take both out.`,
      },
    ];
  }
  if (!block.children && node.children.length > 0) {
    return [
      {
        message: `<${name}> (${block.label}) has text in it, but cannot hold any`,
        fix: `End it with "/>" and move the text below it.`,
      },
    ];
  }
  return [];
}

function rejectAttributes(node: BlockNode, block: Block, context: BlockContext): DiagnosticText[] {
  const form = formOf(block);
  const values = new Map<string, string>();
  const rejections: DiagnosticText[] = [];
  for (const attribute of node.attributes) {
    const rejection = rejectSyntax(attribute, node, form, values);
    if (rejection) rejections.push(rejection);
    else if ('name' in attribute) values.set(attribute.name, attribute.value as string);
  }
  const data = Object.fromEntries(values);
  for (const issue of block.attributes.safeParse(data).error?.issues ?? []) {
    const name = String(issue.path[0]);
    const isWritten = node.attributes.some((each) => 'name' in each && each.name === name);
    // A field that was rejected for its syntax is present, so it is not reported as missing too.
    if (isWritten && !values.has(name)) continue;
    values.delete(name);
    const { message, fix } = explainIssue(issue, form, data);
    rejections.push({ message: `<${String(node.name)}>, ${name}: ${message}`, fix });
  }
  for (const [name, value] of values) {
    const rejection = rejectTarget(value, form.properties?.[name], context);
    if (rejection) rejections.push(rejection);
  }
  return rejections;
}

const forms = new Map<Block, FormNode>();

function formOf(block: Block): FormNode {
  const form = forms.get(block) ?? describeForm(block.attributes);
  forms.set(block, form);
  return form;
}

function rejectSyntax(
  attribute: Attribute,
  node: BlockNode,
  { properties = {} }: FormNode,
  values: ReadonlyMap<string, string>,
): DiagnosticText | undefined {
  const block = `<${String(node.name)}>`;
  if (attribute.type !== 'mdxJsxAttribute') {
    return {
      message: `${block} has code among its fields: ${quoteValue(`{${attribute.value}}`)}`,
      fix: 'Take out the curly brackets and everything between them.',
    };
  }
  const { name, value } = attribute;
  if (!Object.hasOwn(properties, name)) {
    const fix = `Take it out. The fields of ${block} are: ${Object.keys(properties).join(', ')}.`;
    return { message: `${block} has no field ${quoteValue(name)}`, fix };
  }
  const example = `Write it like ${name}="…", with straight quotation marks.`;
  if (value === null || value === undefined) {
    return { message: `${block}, ${name}: the field has no value`, fix: example };
  }
  if (typeof value !== 'string') {
    const shown = quoteValue(`{${value.value}}`);
    return { message: `${block}, ${name}: the value is code, ${shown}`, fix: example };
  }
  if (values.has(name)) {
    return { message: `${block} has ${quoteValue(name)} twice`, fix: 'Keep one of them.' };
  }
  return undefined;
}

/** Returns what is wrong if the file or the list item that a field points to does not exist. */
function rejectTarget(
  value: string,
  field: FormNode | undefined,
  { mediaFiles, frontmatter }: BlockContext,
): DiagnosticText | undefined {
  if (field?.widget === 'image') return rejectPicture(value, mediaFiles);
  if (field?.widget === 'file') return rejectMissingFile(value, mediaFiles);
  const list = field?.localRelation;
  if (!list || typeof frontmatter !== 'object' || frontmatter === null) return undefined;
  const items = readKey(frontmatter, list);
  if (Array.isArray(items) && items.some((item) => readKey(item, 'id') === value)) return undefined;
  return {
    message: `${quoteValue(value)} is not the short name of an entry of “${list}”`,
    fix: 'Use the short name of one that is there, or add it above the text.',
  };
}
