/** Keyboard shortcuts and Markdown shortcuts. */
import {
  baseKeymap,
  chainCommands,
  createParagraphNear,
  exitCode,
  liftEmptyBlock,
  newlineInCode,
  splitBlock,
} from 'prosemirror-commands';
import { redo, undo } from 'prosemirror-history';
import {
  InputRule,
  inputRules,
  textblockTypeInputRule,
  undoInputRule,
  wrappingInputRule,
} from 'prosemirror-inputrules';
import { keymap } from 'prosemirror-keymap';
import { liftListItem, sinkListItem, splitListItem } from 'prosemirror-schema-list';
import { TextSelection, type Command, type Plugin } from 'prosemirror-state';
import { goToNextCell } from 'prosemirror-tables';
import { headingLevels, schema } from './document/schema.ts';
import {
  isWithin,
  markType,
  moveBlock,
  nodeType,
  setParagraph,
  toggleEmphasis,
  toggleHeading,
  toggleList,
  toggleQuote,
  toggleStrong,
} from './commands.ts';

const item = nodeType('listItem');

const insertBreak: Command = (state, dispatch) => {
  const type = schema.nodes.break;
  const { $from } = state.selection;
  if (!type || !$from.parent.type.contentMatch.matchType(type)) return false;
  dispatch?.(state.tr.replaceSelectionWith(type.create()).scrollIntoView());
  return true;
};

/** Moves the cursor to the cell above or below. */
function goToCell(step: 1 | -1): Command {
  return (state, dispatch) => {
    if (!isWithin(state, 'table') || !(state.selection instanceof TextSelection)) return false;
    const { $from } = state.selection;
    const rowDepth = $from.depth - 1;
    const column = $from.index(rowDepth);
    const rowNumber = $from.index(rowDepth - 1) + step;
    const table = $from.node(rowDepth - 1);
    const row = table.maybeChild(rowNumber);
    if (!row) return false;
    let position = $from.start(rowDepth - 1) + 1;
    for (let index = 0; index < rowNumber; index += 1) position += table.child(index).nodeSize;
    for (let index = 0; index < column; index += 1) position += row.child(index).nodeSize;
    const end = position + 1 + row.child(column).content.size;
    dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, end)).scrollIntoView());
    return true;
  };
}

/** Moves to the next cell only from the first or last line of the current one. */
function leaveCell(direction: 'up' | 'down'): Command {
  const go = goToCell(direction === 'down' ? 1 : -1);
  return (state, dispatch, view) =>
    (view?.endOfTextblock(direction) ?? false) && go(state, dispatch, view);
}

/** Enter moves to the cell below, because a cell is one line. From the last row, it leaves the table. */
const leaveRow: Command = (state, dispatch, view) =>
  isWithin(state, 'table') &&
  (goToCell(1)(state, dispatch, view) || leaveTable(state, dispatch, view));

const leaveTable: Command = (state, dispatch) => {
  const { $from } = state.selection;
  const end = $from.after($from.depth - 2);
  const { tr } = state;
  tr.insert(end, schema.node('paragraph')).setSelection(TextSelection.create(tr.doc, end + 1));
  dispatch?.(tr.scrollIntoView());
  return true;
};

/** Keys whose commands open a dialog or move the focus. */
export type FieldKeys = Readonly<
  Record<'Mod-k' | 'Mod-f' | 'Mod-Alt-c' | 'Mod-Alt-g' | 'Alt-F10', Command>
>;

export function makeKeys(fieldKeys: FieldKeys): Plugin[] {
  const headings = Object.fromEntries(
    headingLevels.map((level) => [`Mod-Alt-${String(level)}`, toggleHeading(level)]),
  );
  return [
    keymap({
      ...fieldKeys,
      ...headings,
      'Mod-Alt-0': setParagraph,
      'Mod-b': toggleStrong,
      'Mod-i': toggleEmphasis,
      'Mod-z': chainCommands(undoInputRule, undo),
      'Mod-y': redo,
      'Shift-Mod-z': redo,
      'Mod-Shift-7': toggleList('orderedList'),
      'Mod-Shift-8': toggleList('bulletList'),
      'Mod-Shift-9': toggleQuote,
      'Alt-ArrowUp': moveBlock(-1),
      'Alt-ArrowDown': moveBlock(1),
      ArrowUp: leaveCell('up'),
      ArrowDown: leaveCell('down'),
      'Shift-Enter': insertBreak,
      Backspace: undoInputRule,
      Enter: chainCommands(leaveRow, splitListItem(item)),
      Tab: chainCommands(goToNextCell(1), sinkListItem(item)),
      'Shift-Tab': chainCommands(goToNextCell(-1), liftListItem(item)),
    }),
    keymap({
      ...baseKeymap,
      Enter: chainCommands(
        newlineInCode,
        createParagraphNear,
        liftEmptyBlock,
        splitBlock,
        exitCode,
      ),
    }),
  ];
}

/** Characters that the guard rejects, and what is typed in their place. */
export const replacedSigns: Readonly<Record<string, string>> = { '{': '(', '}': ')', '\\': '/' };

/** @param report Receives a note when a character was replaced. */
export function makeTypingRules(report: (note: string) => void): Plugin {
  return inputRules({
    rules: [
      ...headingLevels.map((level) =>
        textblockTypeInputRule(new RegExp(`^#{${String(level)}} $`), nodeType('heading'), {
          level,
        }),
      ),
      wrappingInputRule(/^\s*([-+*])\s$/, nodeType('bulletList')),
      wrappingInputRule(/^(\d{1,3})\.\s$/, nodeType('orderedList'), (match) => ({
        start: Number(match[1]),
      })),
      wrappingInputRule(/^\s*>\s$/, nodeType('blockquote')),
      markRule(/(?:^|[\s(])\*\*([^*\s](?:[^*]*[^*\s])?)\*\*$/, 'strong'),
      markRule(/(?:^|[\s(])[*_]([^*_\s](?:[^*_]*[^*_\s])?)[*_]$/, 'emphasis'),
      new InputRule(/[{}\\]$/, (state, [sign], start, end) => {
        const written = replacedSigns[sign] ?? '';
        report(`“${sign}” marks code, so “${written}” is written instead.`);
        return state.tr.insertText(written, start, end);
      }),
    ],
  });
}

function markRule(pattern: RegExp, name: string): InputRule {
  return new InputRule(pattern, (state, match, start, end) => {
    const [whole, words = ''] = match;
    const lead = /^[\s(]/.test(whole) ? 1 : 0;
    const { tr } = state;
    const mark = markType(name);
    if (state.doc.rangeHasMark(start + lead, end, markType('link'))) return null;
    const size = whole.length - lead;
    const markSize = (size - words.length) / 2;
    // The last character is not in the text yet.
    tr.delete(start + lead + markSize + words.length, end);
    tr.delete(start + lead, start + lead + markSize);
    tr.addMark(start + lead, start + lead + words.length, mark.create());
    return tr.removeStoredMark(mark);
  });
}
