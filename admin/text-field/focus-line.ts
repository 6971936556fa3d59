import { Fragment, type Node } from 'prosemirror-model';
import { NodeSelection, TextSelection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import type { BodySource } from './document/body-source.ts';
import { writeBody } from './document/write-body.ts';

/**
 * Puts the cursor in the part of the text that is saved on a line, and scrolls there.
 *
 * @param line From 1. Left out: the cursor stays where it was.
 */
export function focusLine(view: EditorView, source?: BodySource, line?: number): void {
  const { doc, tr } = view.state;
  const position = line === undefined ? undefined : findPart(doc, source, line);
  if (position !== undefined) {
    const part = doc.nodeAt(position);
    tr.setSelection(
      part?.isAtom
        ? NodeSelection.create(doc, position)
        : TextSelection.near(doc.resolve(position + 1)),
    );
    view.dispatch(tr.scrollIntoView());
  }
  view.focus();
}

/** Returns the position of the top-level part whose last line is the first at or below a line. */
export function findPart(
  doc: Node,
  source: BodySource | undefined,
  line: number,
): number | undefined {
  const parts: Node[] = [];
  let position = 0;
  for (let index = 0; index < doc.childCount; index += 1) {
    const part = doc.child(index);
    parts.push(part);
    const lines = writeBody(doc.copy(Fragment.from(parts)), source).split('\n').length;
    if (lines >= line) return position;
    position += part.nodeSize;
  }
  return undefined;
}
