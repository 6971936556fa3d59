/** Copy, cut, paste and drop. */
import { Fragment, Slice } from 'prosemirror-model';
import { Plugin, TextSelection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { schema } from './document/schema.ts';
import { isWithin } from './commands.ts';
import { flattenLine } from './paste/flatten-line.ts';
import { parseHtml } from './paste/html-tree.ts';
import { pictureAdvice } from './paste/omit.ts';
import { pasteHtml, pasteText, type Pasted } from './paste/paste-slice.ts';

/** The clipboard format for parts of a document, also between entries. */
const ownType = 'application/x-spine-library-text';

/** @param report Receives a note for each thing that a paste changed or left out. */
export function makePasting(report: (notes: readonly string[]) => void): Plugin {
  let isAsking = false;
  const insert = (view: EditorView, event: Event, pasted: Pasted) => {
    const slice = fitSlice(view, pasted.slice);
    // The table plugin pastes into cells. This plugin is asked too, and must not answer twice.
    isAsking = true;
    const isTaken = view.someProp('handlePaste', (handle) =>
      handle(view, event as ClipboardEvent, slice),
    );
    isAsking = false;
    if (!isTaken) view.dispatch(view.state.tr.replaceSelection(slice).scrollIntoView());
    report(pasted.notes);
  };
  /** If the clipboard cannot be read, the text stays as it is. */
  const take = (view: EditorView, event: ClipboardEvent | DragEvent, data: DataTransfer | null) => {
    event.preventDefault();
    try {
      const pasted = data && read(data);
      if (pasted) insert(view, event, pasted);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      report([
        `Nothing was pasted, because the clipboard could not be read (${reason}). Paste without formatting.`,
      ]);
    }
    return true;
  };
  const paste = (view: EditorView, event: ClipboardEvent) =>
    !isAsking && take(view, event, event.clipboardData);
  const copy = (view: EditorView, event: ClipboardEvent) => {
    const { selection } = view.state;
    if (selection.empty || !event.clipboardData) return false;
    const slice = selection.content();
    const { dom, text } = view.serializeForClipboard(slice);
    event.preventDefault();
    event.clipboardData.clearData();
    event.clipboardData.setData('text/html', dom.innerHTML);
    event.clipboardData.setData('text/plain', text);
    event.clipboardData.setData(ownType, JSON.stringify(slice.toJSON()));
    if (event.type === 'cut') view.dispatch(view.state.tr.deleteSelection().scrollIntoView());
    return true;
  };
  return new Plugin({
    props: {
      handlePaste: paste,
      handleDOMEvents: { copy, cut: copy },
      handleDrop(view, event, _, isMove) {
        // What is dragged within the text is moved as it is.
        if (isMove || view.dragging) return false;
        const at = view.posAtCoords({ left: event.clientX, top: event.clientY });
        if (!at) return false;
        const { doc, tr } = view.state;
        view.dispatch(tr.setSelection(TextSelection.near(doc.resolve(at.pos))));
        return take(view, event, event.dataTransfer);
      },
    },
  });
}

function read(data: DataTransfer): Pasted | undefined {
  const own = data.getData(ownType);
  if (own !== '') return { slice: readOwn(own), notes: [] };
  const html = data.getData('text/html');
  if (html.trim() !== '') return pasteHtml(parseHtml(html));
  const text = data.getData('text/plain');
  if (text !== '') return pasteText(text);
  if (data.files.length === 0) return undefined;
  const names = Array.from(data.files, ({ name }) => `“${name}”`).join(', ');
  const notes = [`A picture was left out${pictureAdvice}: ${names}.`];
  return { slice: Slice.empty, notes };
}

function readOwn(json: string): Slice {
  const slice = Slice.fromJSON(schema, JSON.parse(json));
  slice.content.forEach((node) => node.check());
  return slice;
}

/** Joins everything into one line for a heading or a table cell. */
function fitSlice(view: EditorView, slice: Slice): Slice {
  const { state } = view;
  const isTable = slice.content.firstChild?.type === schema.nodes.table;
  const inCell = isWithin(state, 'table_cell') || isWithin(state, 'table_header');
  const isOneLine = slice.content.childCount === 1 && slice.openStart > 0;
  const inHeading = isWithin(state, 'heading') && isOneLine;
  if ((!inCell || isTable) && !inHeading) return slice;
  const blocks = slice.content.content;
  return new Slice(Fragment.from(flattenLine(blocks)), 0, 0);
}
