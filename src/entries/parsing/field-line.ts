import { isNode, LineCounter, parseDocument } from 'yaml';

/**
 * Finds the line of the file on which a field stands, or its nearest parent. The fields are parsed
 * for it at the first question only: most files are never asked.
 *
 * @param lineOffset How many lines of the file stand before the fields.
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
