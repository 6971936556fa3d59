/** The buttons of the toolbar. Each runs a command, which knows where it applies. */
import { redo, undo } from 'prosemirror-history';
import type { Command } from 'prosemirror-state';
import {
  addColumnAfter,
  addColumnBefore,
  addRowAfter,
  addRowBefore,
  deleteColumn,
  deleteRow,
  deleteTable,
  isInTable,
} from 'prosemirror-tables';
import { headingLevels, term } from './document/schema.ts';
import {
  insertBlock,
  isMarked,
  isWithin,
  makeTable,
  moveBlock,
  toggleEmphasis,
  toggleHeading,
  toggleList,
  toggleQuote,
  toggleStrong,
} from './commands.ts';
import type { Tool } from './toolbar.ts';

/** The commands that open a dialog. */
export interface FieldCommands {
  link: Command;
  cite: Command;
  explain: Command;
  addBlock: Command;
  addPicture: Command;
  find: Command;
}

export function listTools(field: FieldCommands): Tool[][] {
  return [
    headingLevels.map((level) => ({
      label: `H${String(level)} heading`,
      sign: `H${String(level)}`,
      keys: `Mod-Alt-${String(level)}`,
      command: toggleHeading(level),
      isOn: (state) => isWithin(state, 'heading', level),
    })),
    [
      {
        label: 'Bold',
        sign: 'B',
        keys: 'Mod-b',
        command: toggleStrong,
        isOn: (state) => isMarked(state, 'strong'),
      },
      {
        label: 'Italics',
        sign: 'I',
        keys: 'Mod-i',
        command: toggleEmphasis,
        isOn: (state) => isMarked(state, 'emphasis'),
      },
    ],
    [
      {
        label: 'Bulleted list',
        sign: 'Bulleted',
        keys: 'Mod-Shift-8',
        command: toggleList('bulletList'),
        isOn: (state) => isWithin(state, 'bulletList'),
      },
      {
        label: 'Numbered list',
        sign: 'Numbered',
        keys: 'Mod-Shift-7',
        command: toggleList('orderedList'),
        isOn: (state) => isWithin(state, 'orderedList'),
      },
      {
        label: 'Quote',
        sign: 'Quote',
        keys: 'Mod-Shift-9',
        command: toggleQuote,
        isOn: (state) => isWithin(state, 'blockquote'),
      },
    ],
    [
      {
        label: 'Link',
        sign: 'Link',
        keys: 'Mod-k',
        command: field.link,
        isOn: (state) => isMarked(state, 'link'),
      },
      { label: 'Cite a source', sign: 'Cite', keys: 'Mod-Alt-c', command: field.cite },
      {
        label: 'Glossary: explain a word',
        sign: 'Glossary',
        keys: 'Mod-Alt-g',
        command: field.explain,
        isOn: (state) => isMarked(state, term.name),
      },
    ],
    [
      { label: 'Insert a table', sign: 'Table', command: outsideTable(insertBlock(makeTable())) },
      { label: 'Insert a picture in a sentence', sign: 'Picture', command: field.addPicture },
      { label: 'Insert a block', sign: '+ Block', command: field.addBlock },
    ],
    listTableTools(),
    [
      { label: 'Move up', sign: '↑', keys: 'Alt-ArrowUp', command: moveBlock(-1) },
      { label: 'Move down', sign: '↓', keys: 'Alt-ArrowDown', command: moveBlock(1) },
      { label: 'Undo', sign: 'Undo', keys: 'Mod-z', command: undo },
      { label: 'Redo', sign: 'Redo', keys: 'Mod-y', command: redo },
      { label: 'Find and replace', sign: 'Find', keys: 'Mod-f', command: field.find },
    ],
  ];
}

/** In Markdown, the first row of a table is always its header row. */
function listTableTools(): Tool[] {
  const tools: [string, string, Command][] = [
    ['Add a row above', 'Row ↑', belowHeadings(addRowBefore)],
    ['Add a row below', 'Row ↓', addRowAfter],
    ['Delete the row', 'Delete row', belowHeadings(deleteRow)],
    ['Add a column before', 'Column ←', addColumnBefore],
    ['Add a column after', 'Column →', addColumnAfter],
    ['Delete the column', 'Delete column', deleteColumn],
    ['Delete the table', 'Delete table', deleteTable],
  ];
  return tools.map(([label, sign, command]) => ({ label, sign, command, isShown: isInTable }));
}

function belowHeadings(command: Command): Command {
  return (state, dispatch, view) =>
    !isWithin(state, 'table_header') && command(state, dispatch, view);
}

function outsideTable(command: Command): Command {
  return (state, dispatch, view) => !isInTable(state) && command(state, dispatch, view);
}
