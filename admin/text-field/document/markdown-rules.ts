/** The serializer's rules: mdast-util-to-markdown writes Markdown, and the block registry says how blocks are written. */
import type { BlockContent, List, Parents } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { defaultHandlers, type Handle, type Options, type State } from 'mdast-util-to-markdown';
import { blocks, type BlockName } from '../../../src/model/blocks.ts';
import { encodeAttribute } from './block-text.ts';
import type { BlockAttributes } from './schema.ts';
import type { InlineBlock, Verbatim } from './write-inline.ts';

/** A block on lines of its own, as the serializer's tree holds it. */
export interface FlowBlock {
  type: 'flowBlock';
  name: string;
  attributes: BlockAttributes;
  children: BlockContent[];
  container: boolean;
}

declare module 'mdast' {
  interface ListData {
    marker?: string;
  }
}

/** Writes the attributes of a block in the order of the registry, without empty ones. */
function writeAttributes(name: string, attributes: BlockAttributes): string {
  const order = Object.keys(blocks[name as BlockName].attributes.shape);
  return Object.keys(attributes)
    .sort((a, b) => order.indexOf(a) - order.indexOf(b))
    .map((key) => [key, attributes[key]?.replace(/\s+/g, ' ').trim() ?? ''] as const)
    .filter(([, value]) => value !== '')
    .map(([key, value]) => ` ${key}="${encodeAttribute(value)}"`)
    .join('');
}

/** An inline handler also returns its first character, which decides how the text before it is escaped. */
type PeekingHandle = Handle & { peek?: Handle };

const inlineBlock: PeekingHandle = (node: InlineBlock, _, state, info) => {
  const tag = `${node.name}${writeAttributes(node.name, node.attributes)}`;
  if (node.children.length === 0) return `<${tag} />`;
  const [start, end] = [`<${tag}>`, `</${node.name}>`];
  const exit = state.enter('label');
  const words = state.containerPhrasing(node as never, { ...info, before: '>', after: '<' });
  exit();
  return start + words + end;
};
inlineBlock.peek = () => '<';

const flowBlock: Handle = (node: FlowBlock, _, state, info) => {
  const tag = `${node.name}${writeAttributes(node.name, node.attributes)}`;
  if (!node.container) return `<${tag} />`;
  return `<${tag}>\n\n${state.containerFlow(node as never, info)}\n\n</${node.name}>`;
};

/** Creates a node that is written as is, in place of a block or its content. */
export function makeVerbatim(value: string): unknown {
  return { type: 'verbatim', value } satisfies Verbatim;
}

/** A list keeps its bullet or delimiter. */
const list: Handle = (node: List, parent: Parents | undefined, state: State, info) => {
  const { options: outer } = state;
  const marker = node.data?.marker ?? (node.ordered ? '.' : '*');
  state.options = {
    ...outer,
    ...(node.ordered
      ? { bulletOrdered: marker as '.' }
      : { bullet: marker as '*', bulletOther: marker === '-' ? '*' : '-' }),
  };
  try {
    return defaultHandlers.list(node, parent, state, info);
  } finally {
    state.options = outer;
  }
};

const plainAnd = /\\&(?!#?\w+;)/g;

const link: PeekingHandle = (node, parent, state, info) =>
  defaultHandlers.link(node as never, parent, state, info).replace(plainAnd, '&');
link.peek = () => '[';

/** Leaves ampersands alone unless an entity could start there, and writes “<” as `&lt;`, which is easier to read. */
const text: Handle = (node, parent, state, info) =>
  defaultHandlers
    .text(node as never, parent, state, info)
    .replace(plainAnd, '&')
    .replaceAll('\\<', '&lt;')
    .replaceAll('\u00a0', '&nbsp;');

const verbatim: PeekingHandle = (node: Verbatim) => node.value;
verbatim.peek = (node: Verbatim) => node.value.charAt(0);

export const markdownRules: Options = {
  bullet: '*',
  bulletOther: '-',
  emphasis: '*',
  strong: '*',
  rule: '-',
  listItemIndent: 'one',
  resourceLink: true,
  extensions: [gfmToMarkdown({ stringLength: () => 3 })],
  handlers: {
    inlineBlock,
    flowBlock,
    link,
    list,
    text,
    verbatim,
  } as unknown as Options['handlers'] & object,
  unsafe: [{ character: '<', inConstruct: 'phrasing' }],
};
