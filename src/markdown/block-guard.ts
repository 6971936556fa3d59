/** The blocks of the registry: which may stand where, and what each of their fields may hold. */
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'satteri';
import { z } from 'zod';
import { blocks, type Block } from '../model/blocks.ts';
import {
  refuseMissingFile,
  refusePicture,
  type MediaFiles,
  type Refusal,
} from './address-guard.ts';
import { quote } from './characters.ts';

export type BlockNode = MdxJsxFlowElement | MdxJsxTextElement;
type Attribute = BlockNode['attributes'][number];

interface BlockContext {
  parentType: string;
  mediaFiles: MediaFiles;
  frontmatter?: unknown;
}

export function findBlock(name: string | null): Block | undefined {
  return name !== null && Object.hasOwn(blocks, name)
    ? blocks[name as keyof typeof blocks]
    : undefined;
}

/** Everything that is wrong with one block, besides what stands between its tags. */
export function refuseBlock(node: BlockNode, context: BlockContext): Refusal[] {
  const block = findBlock(node.name);
  if (!block) return [refuseTag(node.name)];
  return [
    ...refusePlace(node, block, context.parentType),
    ...refuseChildren(node, block),
    ...refuseAttributes(node, block, context),
  ];
}

function refuseTag(name: string | null): Refusal {
  const tag = quote(`<${name ?? ''}>`);
  const all = Object.keys(blocks).join(', ');
  return name !== null && /^[a-z][a-z0-9]*$/.test(name)
    ? {
        message: `${tag} is HTML, which articles do not use.`,
        fix: `Take it out and use the toolbar. The blocks are: ${all}.`,
      }
    : {
        message: `There is no block ${tag}.`,
        fix: `Take it out, or use one of these blocks: ${all}.`,
      };
}

/** A line of a list that is one inline block alone comes as a flow element, and is right. */
function refusePlace(node: BlockNode, block: Block, parentType: string): Refusal[] {
  const isFlow = node.type === 'mdxJsxFlowElement';
  if (block.display === 'block' && !isFlow) {
    return [
      {
        message: `The block <${String(node.name)}> (${block.label}) stands within a sentence.`,
        fix: 'Put it on a line of its own, with an empty line above and below.',
      },
    ];
  }
  if (block.display === 'inline' && isFlow && parentType !== 'listItem') {
    return [
      {
        message: `<${String(node.name)}> (${block.label}) stands on a line of its own.`,
        fix: 'Put it within the sentence that it belongs to.',
      },
    ];
  }
  return [];
}

function refuseChildren(node: BlockNode, block: Block): Refusal[] {
  const name = String(node.name);
  if (block.children && node.children.length === 0) {
    return [
      {
        message: `<${name}> (${block.label}) has no text in it.`,
        fix: `Write the text between <${name}> and </${name}>, or take both out.`,
      },
    ];
  }
  if (!block.children && node.children.length > 0) {
    return [
      {
        message: `<${name}> (${block.label}) has text in it, but takes none.`,
        fix: `End it with "/>" and move the text below it.`,
      },
    ];
  }
  return [];
}

function refuseAttributes(node: BlockNode, block: Block, context: BlockContext): Refusal[] {
  const { shape } = block.attributes;
  const values = new Map<string, string>();
  const refusals: Refusal[] = [];
  for (const attribute of node.attributes) {
    const refusal = refuseSyntax(attribute, node, shape, values);
    if (refusal) refusals.push(refusal);
    else if ('name' in attribute) values.set(attribute.name, String(attribute.value));
  }
  // A field that was refused for its syntax is there, so it is not reported as missing too.
  const written = new Set(node.attributes.map((each) => ('name' in each ? each.name : '')));
  for (const [name, schema] of Object.entries(shape)) {
    if (written.has(name) && !values.has(name)) continue;
    const refusal = refuseValue(name, values.get(name), schema as z.ZodType, node, context);
    if (refusal) refusals.push(refusal);
  }
  return refusals;
}

function refuseSyntax(
  attribute: Attribute,
  node: BlockNode,
  shape: object,
  values: ReadonlyMap<string, string>,
): Refusal | undefined {
  const block = `<${String(node.name)}>`;
  if (attribute.type !== 'mdxJsxAttribute') {
    return {
      message: `${block} has code among its fields: ${quote(`{${attribute.value}}`)}.`,
      fix: 'Take out the curly brackets and all between them.',
    };
  }
  const { name, value } = attribute;
  if (!Object.hasOwn(shape, name)) {
    const fix = `Take it out. The fields of ${block} are: ${Object.keys(shape).join(', ')}.`;
    return { message: `${block} has no field ${quote(name)}.`, fix };
  }
  const example = `Write it like ${name}="…", with straight quotation marks.`;
  if (value === null || value === undefined) {
    return { message: `The field ${quote(name)} of ${block} has no value.`, fix: example };
  }
  if (typeof value !== 'string') {
    const shown = quote(`{${value.value}}`);
    return { message: `The field ${quote(name)} of ${block} is code: ${shown}.`, fix: example };
  }
  if (values.has(name)) {
    return { message: `${block} has ${quote(name)} twice.`, fix: 'Keep one of them.' };
  }
  return undefined;
}

function refuseValue(
  name: string,
  value: string | undefined,
  schema: z.ZodType,
  node: BlockNode,
  { mediaFiles, frontmatter }: BlockContext,
): Refusal | undefined {
  const { title, choices, widget, localRelation } = metaOf(schema);
  const field = `The field ${quote(name)} (${title ?? name}) of <${String(node.name)}>`;
  const issue = schema.safeParse(value).error?.issues[0];
  if (value === undefined) {
    return issue && { message: `${field} is missing.`, fix: `Add ${name}="…".` };
  }
  if (issue) {
    const rule = ruleOf(issue, choices);
    const fix = `${rule.charAt(0).toUpperCase()}${rule.slice(1)}.`;
    return { message: `${field} cannot be ${quote(value)}.`, fix };
  }
  if (widget === 'image') return refusePicture(value, mediaFiles);
  if (widget === 'file') return refuseMissingFile(value, mediaFiles);
  if (localRelation && !hasItem(frontmatter, localRelation, value)) {
    return {
      message: `${field} is ${quote(value)}, but no entry of "${localRelation}" has that short name.`,
      fix: `Use the short name of an entry, or add one to "${localRelation}" above the text.`,
    };
  }
  return undefined;
}

function metaOf(schema: z.ZodType): z.GlobalMeta {
  const inner = schema instanceof z.ZodOptional ? (schema.unwrap() as z.ZodType) : schema;
  return inner.meta() ?? {};
}

function ruleOf(issue: z.core.$ZodIssue, choices?: Record<string, string>): string {
  if (choices) return `must be one of: ${Object.keys(choices).join(', ')}`;
  if (issue.code === 'too_big') return `must have ${String(issue.maximum)} characters at most`;
  if (issue.code === 'too_small') return 'must not be empty';
  return issue.message;
}

/** Where the front matter is not known, every id counts as there. */
function hasItem(frontmatter: unknown, list: string, id: string): boolean {
  if (typeof frontmatter !== 'object' || frontmatter === null) return true;
  const items: unknown = (frontmatter as Record<string, unknown>)[list];
  return Array.isArray(items) && items.some((item) => isRecord(item) && item['id'] === id);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
