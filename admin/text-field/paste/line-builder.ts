/** Collects the words of a paragraph, heading or cell, and normalizes the spaces between them. */
import type { Mark, Node } from 'prosemirror-model';
import { schema } from '../document/schema.ts';

interface Piece {
  /** One UTF-16 code unit; undefined for a line break. */
  sign: string | undefined;
  marks: readonly Mark[];
}

export class LineBuilder {
  #pieces: Piece[] = [];

  addText(text: string, marks: readonly Mark[]): void {
    for (let index = 0; index < text.length; index += 1) {
      this.#pieces.push({ sign: text.charAt(index), marks });
    }
  }

  /** Ends the current word. */
  endWord(): void {
    this.#pieces.push({ sign: ' ', marks: [] });
  }

  addBreak(): void {
    this.#pieces.push({ sign: undefined, marks: [] });
  }

  /** Returns the lines collected so far and starts over. Two line breaks in a row separate lines. */
  take(): Node[][] {
    const pieces = this.#pieces;
    this.#pieces = [];
    let line: Piece[] = [];
    const lines = [line];
    let breaks = 0;
    for (const piece of foldSpaces(pieces)) {
      if (piece.sign === undefined) breaks += 1;
      else {
        if (breaks > 1 && line.length > 0) lines.push((line = []));
        else if (breaks === 1 && line.length > 0) line.push({ sign: undefined, marks: [] });
        line.push(piece);
        breaks = 0;
      }
    }
    return lines.filter(({ length }) => length > 0).map(toNodes);
  }
}

/** Leaves one space between words and none at the edges. A non-breaking space stays only between a number and its unit. */
function foldSpaces(pieces: readonly Piece[]): Piece[] {
  const settled = pieces.map((piece, index): Piece => {
    if (piece.sign !== '\u00a0') return piece;
    const [before, after] = [pieces[index - 1]?.sign ?? '', pieces[index + 1]?.sign ?? ''];
    const holds = /\d/.test(before) && /[\p{L}%°µ]/u.test(after);
    return holds ? piece : { ...piece, sign: ' ' };
  });
  const folded: Piece[] = [];
  for (const piece of settled) {
    const before = folded.at(-1);
    const isEdge = before?.sign === undefined || before.sign === ' ';
    if (piece.sign === ' ' && isEdge) continue;
    if (piece.sign === undefined && before?.sign === ' ') folded.pop();
    folded.push(piece);
  }
  if (folded.at(-1)?.sign === ' ') folded.pop();
  return folded;
}

function toNodes(pieces: readonly Piece[]): Node[] {
  const nodes: Node[] = [];
  let text = '';
  let marks: readonly Mark[] = [];
  const flush = () => {
    if (text !== '') nodes.push(schema.text(text, marks));
    text = '';
  };
  for (const piece of pieces) {
    const isSame =
      piece.marks.length === marks.length && piece.marks.every((it) => it.isInSet(marks));
    if (!isSame || piece.sign === undefined) flush();
    if (piece.sign === undefined) nodes.push(schema.node('break'));
    else {
      text += piece.sign;
      ({ marks } = piece);
    }
  }
  flush();
  return nodes;
}
