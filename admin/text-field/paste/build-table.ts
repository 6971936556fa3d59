import type { Node } from 'prosemirror-model';
import { schema } from '../document/schema.ts';
import type { BuildScope } from './paste-notes.ts';
import { flattenLine } from './flatten-line.ts';
import type { HtmlElement } from './html-tree.ts';
import { isOmitted } from './omit.ts';

type BuildCell = (cell: HtmlElement) => Node[];

/** Builds a table as Markdown allows it: the first row is the header row, and each cell is one line. */
export function buildTable(table: HtmlElement, scope: BuildScope, buildCell: BuildCell): Node[] {
  const caption = listChildren(table, 'caption').flatMap(buildCell);
  const rows = listRows(table, scope);
  const cells = rows.flat();
  // Mail programs lay out whole messages in tables of one column.
  if (rows.every((row) => row.length <= 1)) return [...caption, ...cells.flatMap(buildCell)];
  const grid = layOut(rows, scope, (cell) => flattenLine(buildCell(cell)));
  const width = Math.max(...grid.map((row) => row.length));
  const filled = grid.filter((row) => row.some((words) => words.length > 0));
  if (filled.length === 0) return caption;
  return [
    ...caption,
    schema.node(
      'table',
      null,
      filled.map((row, index) => {
        const type = index === 0 ? 'table_header' : 'table_cell';
        const all = [...row, ...Array.from({ length: width - row.length }, (): Node[] => [])];
        return schema.node(
          'table_row',
          null,
          all.map((words) => schema.node(type, null, words)),
        );
      }),
    ),
  ];
}

function listRows(table: HtmlElement, scope: BuildScope): HtmlElement[][] {
  const groups = ['thead', 'tbody', 'tfoot'].flatMap((tag) => listChildren(table, tag));
  return [table, ...groups]
    .flatMap((group) => listChildren(group, 'tr'))
    .filter((row) => !isOmitted(row, scope.notes))
    .map((row) =>
      [...row.children].filter(
        (cell): cell is HtmlElement =>
          typeof cell !== 'string' &&
          (cell.tag === 'td' || cell.tag === 'th') &&
          !isOmitted(cell, scope.notes),
      ),
    );
}

function listChildren({ children }: HtmlElement, tag: string): HtmlElement[] {
  return children.filter(
    (child): child is HtmlElement => typeof child !== 'string' && child.tag === tag,
  );
}

/** Puts each cell in its column. A cell that spans several goes in the first of them. */
function layOut(
  rows: readonly HtmlElement[][],
  { notes }: BuildScope,
  read: (cell: HtmlElement) => Node[],
): Node[][][] {
  const most = 50;
  const spanOf = (value: string | undefined) => Math.min(most, Math.max(1, Number(value) || 1));
  /** For each column, how many more rows a cell above spans. */
  const taken: number[] = [];
  return rows.map((row) => {
    const line: Node[][] = [];
    const skipTaken = () => {
      while ((taken[line.length] ?? 0) > 0) {
        taken[line.length] = (taken[line.length] ?? 0) - 1;
        line.push([]);
      }
    };
    for (const cell of row) {
      skipTaken();
      const [columns, reach] = [spanOf(cell.attributes.colspan), spanOf(cell.attributes.rowspan)];
      if (columns > 1 || reach > 1) notes.add('Joined cells of a table were parted');
      const words = read(cell);
      for (let column = 0; column < columns; column += 1) {
        taken[line.length] = reach - 1;
        line.push(column === 0 ? words : []);
      }
    }
    while (line.length < taken.length) {
      if ((taken[line.length] ?? 0) === 0 && !taken.slice(line.length).some((left) => left > 0))
        break;
      if ((taken[line.length] ?? 0) > 0) taken[line.length] = (taken[line.length] ?? 0) - 1;
      line.push([]);
    }
    return line;
  });
}
