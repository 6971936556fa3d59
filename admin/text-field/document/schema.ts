/**
 * The schema of the text. Its blocks come from the registry, and the rest is what the content guard allows,
 * so that nobody can type what the guard rejects.
 */
import {
  Schema,
  type Attrs,
  type DOMOutputSpec,
  type MarkSpec,
  type NodeSpec,
} from 'prosemirror-model';
import { tableNodes } from 'prosemirror-tables';
import { findLocalTarget, findRelation } from '../../../src/model/block-meaning.ts';
import { blocks, type Block, type BlockName } from '../../../src/model/blocks.ts';

/** The attributes of a block, without empty ones. */
export type BlockAttributes = Readonly<Record<string, string>>;

/** How the document holds a block of the registry: as a node or mark of one of these types. */
type BlockRole = 'card' | 'container' | 'chip' | 'mark';

export function roleOf({ display, children }: Block): BlockRole {
  if (display === 'inline') return children ? 'mark' : 'chip';
  return children ? 'container' : 'card';
}

const registry = Object.entries(blocks) as [BlockName, Block][];

/** Returns the names of the blocks with a role. */
export function listBlockNames(role: BlockRole): BlockName[] {
  return registry.filter(([, block]) => roleOf(block) === role).map(([name]) => name);
}

/** A block, and its attribute that points to an entry or to an item of a list. */
interface PointingBlock {
  name: BlockName;
  attribute: string;
}

function findPointingBlock(
  role: BlockRole,
  findAttribute: (name: BlockName) => string | undefined,
): PointingBlock {
  for (const name of listBlockNames(role)) {
    const attribute = findAttribute(name);
    if (attribute !== undefined) return { name, attribute };
  }
  throw new Error(`The registry has no ${role} that the toolbar's button could insert.`);
}

export const citation = findPointingBlock('chip', (name) => findLocalTarget(name, 'sources'));
export const term = findPointingBlock('mark', (name) => findRelation(name, 'glossary'));

const attributes = { attributes: { default: {} } };

/** Blocks carry their attributes in the DOM, for copies made as HTML. */
function blockDom(name: string, tag: 'div' | 'span') {
  return ({ attrs }: { attrs: Attrs }): DOMOutputSpec => [
    tag,
    { 'data-block': name, 'data-attributes': JSON.stringify(attrs.attributes) },
    ...(tag === 'div' && roleOf(blocks[name as BlockName]) === 'container' ? [0] : []),
  ];
}

function blockSpec(name: BlockName): NodeSpec {
  const role = roleOf(blocks[name]);
  if (role === 'chip') {
    return {
      group: 'inline',
      inline: true,
      atom: true,
      // On the page a citation is a link, and a link must not contain another.
      marks: '',
      attrs: attributes,
      toDOM: blockDom(name, 'span'),
    };
  }
  if (role === 'card') {
    return { group: 'plain', atom: true, attrs: attributes, toDOM: blockDom(name, 'div') };
  }
  return {
    group: 'container',
    content: '(plain | quote)+',
    defining: true,
    isolating: true,
    attrs: attributes,
    toDOM: blockDom(name, 'div'),
  };
}

function specsOf(...roles: BlockRole[]): Record<string, NodeSpec> {
  return Object.fromEntries(roles.flatMap(listBlockNames).map((name) => [name, blockSpec(name)]));
}

/** Content without a line break, which Markdown cannot write in a heading or a cell. */
const oneLine = `(${['text', 'image', 'footnoteReference', ...listBlockNames('chip')].join(' | ')})*`;

const { table, table_row, table_cell, table_header } = tableNodes({
  tableGroup: 'plain',
  cellContent: 'inline*',
  cellAttributes: {},
});

export const headingLevels = [2, 3, 4] as const;

const nodes: Record<string, NodeSpec> = {
  doc: { content: '(plain | quote | container | note)+' },
  paragraph: {
    group: 'plain',
    content: 'inline*',
    parseDOM: [{ tag: 'p' }],
    toDOM: () => ['p', 0],
  },
  heading: {
    group: 'plain',
    content: oneLine,
    defining: true,
    attrs: { level: { default: 2, validate: 'number' } },
    parseDOM: headingLevels.map((level) => ({ tag: `h${String(level)}`, attrs: { level } })),
    toDOM: ({ attrs }) => [`h${String(attrs.level)}`, 0],
  },
  blockquote: {
    group: 'quote',
    content: '(plain | container)+',
    defining: true,
    parseDOM: [{ tag: 'blockquote' }],
    toDOM: () => ['blockquote', 0],
  },
  bulletList: {
    group: 'plain',
    content: 'listItem+',
    attrs: { marker: { default: '*' }, spread: { default: false } },
    parseDOM: [{ tag: 'ul' }],
    toDOM: () => ['ul', 0],
  },
  orderedList: {
    group: 'plain',
    content: 'listItem+',
    attrs: {
      start: { default: 1, validate: 'number' },
      marker: { default: '.' },
      spread: { default: false },
    },
    parseDOM: [{ tag: 'ol' }],
    toDOM: ({ attrs }) => ['ol', { start: String(attrs.start) }, 0],
  },
  listItem: {
    content: '(paragraph | quote) (plain | quote | container)*',
    defining: true,
    attrs: { spread: { default: false } },
    parseDOM: [{ tag: 'li' }],
    toDOM: () => ['li', 0],
  },
  thematicBreak: { group: 'plain', parseDOM: [{ tag: 'hr' }], toDOM: () => ['hr'] },
  // Nothing can be typed between rows and cells.
  table: { ...table, allowGapCursor: false },
  table_row: { ...table_row, allowGapCursor: false },
  table_cell: { ...table_cell, content: oneLine },
  table_header: {
    ...table_header,
    content: oneLine,
  },
  footnote: {
    group: 'note',
    content: 'inline*',
    attrs: { label: { validate: 'string' } },
    defining: true,
    isolating: true,
    toDOM: ({ attrs }) => ['div', { 'data-footnote': String(attrs.label) }, 0],
  },
  /** The source of what the field does not know or the guard rejects. */
  source: {
    group: 'plain',
    atom: true,
    attrs: { text: { validate: 'string' } },
    toDOM: ({ attrs }) => ['pre', { 'data-source': '' }, String(attrs.text)],
  },
  ...specsOf('card', 'container', 'chip'),
  image: {
    group: 'inline',
    inline: true,
    attrs: { src: {}, alt: { default: '' }, title: { default: null } },
    draggable: true,
    toDOM: ({ attrs }) => ['img', { src: String(attrs.src), alt: String(attrs.alt) }],
  },
  footnoteReference: {
    group: 'inline',
    inline: true,
    atom: true,
    attrs: { label: { validate: 'string' } },
    toDOM: ({ attrs }) => ['sup', { 'data-note': String(attrs.label) }, String(attrs.label)],
  },
  break: {
    group: 'inline',
    inline: true,
    selectable: false,
    parseDOM: [{ tag: 'br' }],
    toDOM: () => ['br'],
  },
  text: { group: 'inline' },
};

/** Marks of which a word has at most one: the guard rejects a link within a link. */
export const linkMarks = ['link', ...listBlockNames('mark')];

const marks: Record<string, MarkSpec> = {
  link: {
    attrs: { href: {}, title: { default: null } },
    inclusive: false,
    excludes: linkMarks.join(' '),
    toDOM: ({ attrs }) => ['a', { href: String(attrs.href) }, 0],
  },
  ...Object.fromEntries(
    listBlockNames('mark').map((name): [string, MarkSpec] => [
      name,
      {
        attrs: attributes,
        inclusive: false,
        excludes: linkMarks.join(' '),
        toDOM: (mark) => [...(blockDom(name, 'span')(mark) as [string, object]), 0],
      },
    ]),
  ),
  strong: {
    parseDOM: [{ tag: 'strong' }, { tag: 'b' }],
    toDOM: () => ['strong', 0],
  },
  emphasis: { parseDOM: [{ tag: 'em' }, { tag: 'i' }], toDOM: () => ['em', 0] },
};

export const schema = new Schema({ nodes, marks });
