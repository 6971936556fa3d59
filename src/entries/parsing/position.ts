/** A position in a file; both count from 1. */
export interface Position {
  line: number;
  column: number;
}

/** Returns a function from an index in a text to its position. Call it with ascending indexes. */
export function createPositionFinder(text: string): (index: number) => Position {
  let line = 1;
  let lineStart = 0;
  return (index) => {
    for (;;) {
      const end = text.indexOf('\n', lineStart);
      if (end === -1 || end >= index) break;
      lineStart = end + 1;
      line += 1;
    }
    return { line, column: index - lineStart + 1 };
  };
}
