/**
 * Where the last section of a text begins, which says what to do next: what the form says of a treatment
 * stands before it.
 *
 * @param isSection Whether a node is a heading of the second level.
 * @returns the number of nodes where a text has fewer than two sections, and so no last one to set apart.
 */
export function findClosing<Node>(
  nodes: readonly Node[],
  isSection: (node: Node) => boolean,
): number {
  const starts = nodes.flatMap((node, index) => (isSection(node) ? [index] : []));
  return starts.length < 2 ? nodes.length : (starts.at(-1) ?? nodes.length);
}
