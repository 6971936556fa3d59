import { isNode, LineCounter, parseDocument } from 'yaml';

/**
 * Returns a function from the path of a field to its line in the file, or that of its nearest ancestor.
 * It parses the fields on the first call, since most files never need it.
 *
 * @param lineOffset The number of lines of the file before the fields.
 */
export function createLineFinder(
  yaml: string,
  lineOffset: number,
): (path: readonly PropertyKey[]) => number {
  let parsed: ReturnType<typeof parse> | undefined;
  return (path) => {
    const { document, lineCounter } = (parsed ??= parse(yaml));
    for (let length = path.length; length > 0; length--) {
      const node = document.getIn(path.slice(0, length), true);
      const start = isNode(node) ? node.range?.[0] : undefined;
      if (start !== undefined) return lineCounter.linePos(start).line + lineOffset;
    }
    return 1;
  };
}

function parse(yaml: string) {
  const lineCounter = new LineCounter();
  return { document: parseDocument(yaml, { lineCounter, uniqueKeys: false }), lineCounter };
}
