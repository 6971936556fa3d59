/** Commands for links, glossary words and citations. */
import { TextSelection, type Command, type EditorState } from 'prosemirror-state';
import { citation, schema } from './document/schema.ts';
import { markType } from './commands.ts';

/** Returns the selection, or the word around the cursor. */
export function findWords({ selection, doc }: EditorState): {
  from: number;
  to: number;
  text: string;
} {
  const { from, to, empty, $from } = selection;
  if (!empty) return { from, to, text: doc.textBetween(from, to, ' ') };
  if (!$from.parent.isTextblock) return { from, to, text: '' };
  const text = $from.parent.textBetween(0, $from.parent.content.size, '\n', '\n');
  const before = /[\p{L}\p{N}'’-]*$/u.exec(text.slice(0, $from.parentOffset))?.[0] ?? '';
  const after = /^[\p{L}\p{N}'’-]*/u.exec(text.slice($from.parentOffset))?.[0] ?? '';
  return { from: from - before.length, to: from + after.length, text: before + after };
}

/** Returns the range around the cursor that carries the same link or glossary word. */
export function findMarkRange(
  { selection, doc }: EditorState,
  name: string,
): { from: number; to: number; attrs: Readonly<Record<string, unknown>> } | undefined {
  const { $from } = selection;
  if (!$from.parent.isTextblock) return undefined;
  const type = markType(name);
  const at = $from.parent.childAfter($from.parentOffset);
  const before = $from.parent.childBefore($from.parentOffset);
  const start = at.node && type.isInSet(at.node.marks) ? at : before;
  const mark = start.node && type.isInSet(start.node.marks);
  if (!mark) return undefined;
  let [first, last] = [start.index, start.index];
  const has = (index: number) => mark.isInSet($from.parent.maybeChild(index)?.marks ?? []);
  while (has(first - 1)) first -= 1;
  while (has(last + 1)) last += 1;
  const base = $from.start();
  let from = base;
  for (let index = 0; index < first; index += 1) from += $from.parent.child(index).nodeSize;
  let to = from;
  for (let index = first; index <= last; index += 1) to += $from.parent.child(index).nodeSize;
  return doc.content.size >= to ? { from, to, attrs: mark.attrs } : undefined;
}

/** Sets, changes or (with `null`) removes a link or glossary word. */
export function setMark(
  name: string,
  range: { from: number; to: number },
  attrs: Record<string, unknown> | null,
  text?: string,
): Command {
  return (state, dispatch) => {
    const { tr } = state;
    const { from } = range;
    let { to } = range;
    if (from === to && text !== undefined && attrs) {
      tr.insertText(text, from);
      to = from + text.length;
    }
    tr.removeMark(from, to, markType(name));
    if (attrs) tr.addMark(from, to, markType(name).create(attrs));
    tr.setSelection(TextSelection.create(tr.doc, to)).removeStoredMark(markType(name));
    dispatch?.(tr.scrollIntoView());
    return true;
  };
}

/** Inserts a citation at a position, by default after the selection. */
export function insertCitation(source: string, at?: number): Command {
  return (state, dispatch) => {
    const pos = at ?? state.selection.to;
    const chip = schema.node(citation.name, { attributes: { [citation.attribute]: source } });
    const { tr } = state;
    tr.insert(pos, chip);
    if (at === undefined) tr.setSelection(TextSelection.near(tr.doc.resolve(pos + 1)));
    dispatch?.(tr.scrollIntoView());
    return true;
  };
}
