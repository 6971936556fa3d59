/** Where something stands in a file, both from 1. */
export interface Place {
  line: number;
  column: number;
}

/** Turns positions in a text into places; ask for them in ascending order. */
export function createPlaceFinder(text: string): (index: number) => Place {
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
