/** Commands that open a dialog first. */
import type { Command } from 'prosemirror-state';
import { NodeSelection, TextSelection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { blocks, type BlockName } from '../../src/model/blocks.ts';
import { askForBlock } from './block-form.ts';
import { filterOptions, pick, type Option } from './pick.ts';
import { pickLink } from './pick-link.ts';
import { pickPicture } from './pick-picture.ts';
import { pickSource } from './pick-source.ts';
import { pickTerm } from './pick-term.ts';
import { listHeadings } from './document/headings.ts';
import { citation, listBlockNames, schema, term, type BlockAttributes } from './document/schema.ts';
import { changeSource } from './chip-view.ts';
import { insertBlock, isWithin, makeBlock } from './commands.ts';
import { findMarkRange, findWords, insertCitation, setMark } from './mark-commands.ts';
import type { TextDiagnostic } from './diagnostics.ts';
import type { FieldContext } from './field-context.ts';
import type { FieldCommands } from './tools.ts';

/** Wraps an asynchronous dialog in a command. If the dialog fails, the text stays as it is. */
function ask(run: (view: EditorView) => Promise<void>, report: (note: string) => void): Command {
  return (_, dispatch, view) => {
    if (!dispatch || !view) return true;
    run(view)
      .catch((error: unknown) => report(error instanceof Error ? error.message : String(error)))
      .finally(() => {
        if (!view.isDestroyed) view.focus();
      });
    return true;
  };
}

export function makeFieldCommands(
  context: FieldContext,
  { report, openFind }: { report: (note: string) => void; openFind: (view: EditorView) => void },
): FieldCommands {
  return {
    link: ask((view) => link(view, context), report),
    cite: ask((view) => cite(view, context), report),
    explain: ask((view) => explain(view, context, report), report),
    addBlock: ask((view) => addBlock(view, context), report),
    addPicture: ask((view) => addPicture(view, context), report),
    find: (_, dispatch, view) => {
      if (dispatch && view) openFind(view);
      return true;
    },
  };
}

async function link(view: EditorView, context: FieldContext): Promise<void> {
  const { state } = view;
  const current = findMarkRange(state, 'link');
  const words = current ?? findWords(state);
  const text = state.doc.textBetween(words.from, words.to, ' ');
  const href = await pickLink(context, {
    words: text,
    current: current && String(current.attrs.href),
    headings: listHeadings(state.doc),
  });
  if (href === undefined) return;
  const attrs = href === null ? null : { href, title: null };
  setMark('link', words, attrs, href ?? '')(view.state, view.dispatch);
}

async function cite(view: EditorView, context: FieldContext): Promise<void> {
  const { selection } = view.state;
  const isChip = selection instanceof NodeSelection && selection.node.type.name === citation.name;
  if (isChip) return changeSource(view, selection.from, context);
  const source = await pickSource(context);
  if (source) insertCitation(source)(view.state, view.dispatch);
}

async function explain(
  view: EditorView,
  context: FieldContext,
  report: (note: string) => void,
): Promise<void> {
  const { state } = view;
  const current = findMarkRange(state, term.name);
  const words = current ?? findWords(state);
  const text = state.doc.textBetween(words.from, words.to, ' ');
  if (text === '') {
    report('Put the cursor in the word to explain, or select it.');
    return;
  }
  const attributes = current?.attrs.attributes as BlockAttributes | undefined;
  const id = await pickTerm(context, text, attributes?.[term.attribute]);
  if (id === undefined) return;
  const attrs = id === null ? null : { attributes: { [term.attribute]: id } };
  setMark(term.name, words, attrs)(view.state, view.dispatch);
}

async function addBlock(view: EditorView, context: FieldContext): Promise<void> {
  const inContainer = listBlockNames('container').some((name) => isWithin(view.state, name));
  const names = inContainer
    ? listBlockNames('card')
    : [...listBlockNames('container'), ...listBlockNames('card')];
  const options = names.map((name): Option<BlockName | 'line'> => ({
    value: name,
    label: blocks[name].label,
  }));
  options.push({ value: 'line', label: 'Horizontal line' });
  const name = await pick<BlockName | 'line'>({
    title: 'Insert a block',
    label: 'Search the blocks',
    search: (query) => filterOptions(options, query),
    none: 'No block matches.',
  });
  if (name === undefined) return;
  if (name === 'line') {
    insertBlock(schema.node('thematicBreak'))(view.state, view.dispatch);
    return;
  }
  const attributes = await askForBlock(name, {}, context);
  if (attributes) insertBlock(makeBlock(name, attributes))(view.state, view.dispatch);
}

async function addPicture(view: EditorView, context: FieldContext): Promise<void> {
  const picture = await pickPicture(context);
  if (!picture) return;
  const node = schema.node('image', { ...picture, title: null });
  view.dispatch(view.state.tr.replaceSelectionWith(node).scrollIntoView());
}

/** Offers the sources if a citation fixes the problem; otherwise, puts the cursor there. */
export async function fixDiagnostic(
  view: EditorView,
  { citeAt, from, to }: TextDiagnostic,
  context: FieldContext,
): Promise<void> {
  if (view.state.doc.nodeAt(from)?.type.name === citation.name)
    return changeSource(view, from, context);
  if (citeAt === undefined) {
    const href = view.state.doc.rangeHasMark(to - 1, to, schema.marks.link as never);
    view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, to)));
    view.focus();
    if (href) await link(view, context);
    return;
  }
  const source = await pickSource(context);
  if (source && !view.isDestroyed) insertCitation(source, citeAt)(view.state, view.dispatch);
  view.focus();
}
