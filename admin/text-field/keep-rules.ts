/** Keeps documents within what Markdown can express, whichever command changed them. */
import type { Node } from 'prosemirror-model';
import { Plugin } from 'prosemirror-state';
import { listBlockNames, linkMarks, schema } from './document/schema.ts';

/**
 * Returns a plugin that keeps the first row of a table its only header row, cells unmerged, and citations
 * out of links.
 */
export function keepRules(): Plugin {
  return new Plugin({
    appendTransaction(transactions, before, { doc, tr }) {
      if (!transactions.some(({ docChanged }) => docChanged)) return null;
      const known = new Set<Node>();
      before.doc.forEach((node) => known.add(node));
      doc.forEach((part, offset) => {
        if (known.has(part)) return;
        part.descendants((node, position, parent, index) => {
          const at = offset + 1 + position;
          if (node.type.name === 'table_row') keepRow(node, at, index === 0);
          if (isChip(node) && node.marks.some(({ type }) => linkMarks.includes(type.name))) {
            for (const name of linkMarks) tr.removeMark(at, at + 1, schema.marks[name]);
          }
          return parent !== null;
        });
      });
      return tr.docChanged ? tr : null;

      function keepRow(row: Node, position: number, isFirst: boolean): void {
        const wanted = isFirst ? schema.nodes.table_header : schema.nodes.table_cell;
        row.forEach((cell, offset) => {
          const { colspan, rowspan } = cell.attrs as { colspan: number; rowspan: number };
          if (cell.type === wanted && colspan === 1 && rowspan === 1) return;
          tr.setNodeMarkup(position + 1 + offset, wanted, {
            ...cell.attrs,
            colspan: 1,
            rowspan: 1,
          });
        });
      }
    },
  });
}

function isChip(node: Node): boolean {
  return listBlockNames('chip').some((name) => name === node.type.name);
}
