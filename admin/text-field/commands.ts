/** Commands of the toolbar and the keyboard. */
import { closeHistory } from 'prosemirror-history';
import { lift, setBlockType, toggleMark, wrapIn } from 'prosemirror-commands';
import {
  Fragment,
  type MarkType,
  type Node,
  type NodeType,
  type ResolvedPos,
} from 'prosemirror-model';
import { liftListItem, wrapInList } from 'prosemirror-schema-list';
import {
  NodeSelection,
  Selection,
  TextSelection,
  type Command,
  type EditorState,
} from 'prosemirror-state';
import { listBlockNames, schema, type BlockAttributes } from './document/schema.ts';

const { nodes, marks } = schema;

export function nodeType(name: string): NodeType {
  const type = nodes[name];
  if (!type) throw new Error(`The schema has no ${name}.`);
  return type;
}

export function markType(name: string): MarkType {
  const type = marks[name];
  if (!type) throw new Error(`The schema has no ${name}.`);
  return type;
}

export const toggleStrong = toggleMark(markType('strong'));
export const toggleEmphasis = toggleMark(markType('emphasis'));

export function isMarked({ selection, doc, storedMarks }: EditorState, name: string): boolean {
  const type = markType(name);
  const { empty, $from, from, to } = selection;
  if (empty) return Boolean(type.isInSet(storedMarks ?? $from.marks()));
  return doc.rangeHasMark(from, to, type);
}

/** Whether the selection is within a node of a type. */
export function isWithin({ selection }: EditorState, name: string, level?: number): boolean {
  return findAncestor(selection.$from, (node) => matches(node, name, level)) !== undefined;
}

function matches(node: Node, name: string, level: number | undefined): boolean {
  return node.type.name === name && (level === undefined || node.attrs.level === level);
}

interface Ancestor {
  node: Node;
  depth: number;
}

function findAncestor($pos: ResolvedPos, test: (node: Node) => boolean): Ancestor | undefined {
  for (let depth = $pos.depth; depth > 0; depth -= 1) {
    if (test($pos.node(depth))) return { node: $pos.node(depth), depth };
  }
  return undefined;
}

/** Turns a paragraph into a heading of a level, or such a heading into a paragraph. */
export function toggleHeading(level: number): Command {
  return (state, dispatch) =>
    isWithin(state, 'heading', level)
      ? setBlockType(nodeType('paragraph'))(state, dispatch)
      : setBlockType(nodeType('heading'), { level })(state, dispatch);
}

export const setParagraph = setBlockType(nodeType('paragraph'));

/** Turns paragraphs into a list, a list of the other kind into this one, or a list of this kind into paragraphs. */
export function toggleList(name: 'bulletList' | 'orderedList'): Command {
  return (state, dispatch) => {
    const { $from } = state.selection;
    const list = findAncestor(
      $from,
      ({ type }) => type === nodes.bulletList || type === nodes.orderedList,
    );
    if (!list) return wrapInList(nodeType(name))(state, dispatch);
    if (list.node.type.name === name) return liftListItem(nodeType('listItem'))(state, dispatch);
    dispatch?.(state.tr.setNodeMarkup($from.before(list.depth), nodeType(name)).scrollIntoView());
    return true;
  };
}

export const toggleQuote: Command = (state, dispatch) =>
  isWithin(state, 'blockquote')
    ? lift(state, dispatch)
    : wrapIn(nodeType('blockquote'))(state, dispatch);

/** Returns what moves as one: the list item around the selection, or else its top-level node. */
function findMovable({ selection }: EditorState): { pos: number; node: Node } | undefined {
  const { $from } = selection;
  const item = findAncestor($from, ({ type }) => type === nodes.listItem);
  const depth = item ? item.depth : 1;
  if ($from.depth < 1) {
    return selection instanceof NodeSelection
      ? { pos: selection.from, node: selection.node }
      : undefined;
  }
  return { pos: $from.before(depth), node: $from.node(depth) };
}

/** Moves the block or list item of the selection past its neighbor. */
export function moveBlock(direction: -1 | 1): Command {
  return (state, dispatch) => {
    const movable = findMovable(state);
    if (!movable) return false;
    const { pos, node } = movable;
    const $pos = state.doc.resolve(pos);
    const neighbor = $pos.parent.maybeChild($pos.index() + direction);
    if (!neighbor) return false;
    if (!dispatch) return true;
    const target = direction === 1 ? pos + neighbor.nodeSize : pos - neighbor.nodeSize;
    const tr = closeHistory(state.tr);
    const offset = state.selection.from - pos;
    const isNode = state.selection instanceof NodeSelection && state.selection.from === pos;
    tr.delete(pos, pos + node.nodeSize).insert(target, node);
    tr.setSelection(
      isNode
        ? NodeSelection.create(tr.doc, target)
        : TextSelection.near(tr.doc.resolve(target + offset)),
    );
    dispatch(tr.scrollIntoView());
    return true;
  };
}

/** Inserts a block after the top-level node of the selection, or in place of an empty paragraph. */
export function insertBlock(block: Node): Command {
  return (state, dispatch) => {
    const { $from } = state.selection;
    const inContainer = findAncestor($from, ({ type }) => isContainer(type.name));
    const mayStay = inContainer && !isContainer(block.type.name);
    const depth = Math.min($from.depth, mayStay ? inContainer.depth + 1 : 1);
    const isEmpty =
      depth > 0 && $from.node(depth).isTextblock && $from.node(depth).content.size === 0;
    const from =
      depth === 0 ? state.selection.to : isEmpty ? $from.before(depth) : $from.after(depth);
    const to = depth > 0 && isEmpty ? $from.after(depth) : from;
    const tr = closeHistory(state.tr);
    const behind = tr.doc.resolve(to).nodeAfter;
    const paragraph = schema.node('paragraph');
    tr.replaceWith(from, to, Fragment.from(behind ? [block] : [block, paragraph]));
    const inside = Selection.findFrom(tr.doc.resolve(from + 1), 1, true);
    const selection = block.isAtom
      ? NodeSelection.create(tr.doc, from)
      : (inside ?? Selection.near(tr.doc.resolve(from)));
    dispatch?.(tr.setSelection(selection).scrollIntoView());
    return true;
  };
}

function isContainer(name: string): boolean {
  return listBlockNames('container').some((each) => each === name);
}

export function makeBlock(name: string, attributes: BlockAttributes): Node {
  const content = isContainer(name) ? schema.node('paragraph') : undefined;
  return schema.node(name, { attributes }, content);
}

/** Returns an empty table with a header row. */
export function makeTable(rows = 3, columns = 2): Node {
  const row = (type: string) =>
    schema.node(
      'table_row',
      null,
      Array.from({ length: columns }, () => schema.node(type)),
    );
  const body = Array.from({ length: rows - 1 }, () => row('table_cell'));
  return schema.node('table', null, [row('table_header'), ...body]);
}
