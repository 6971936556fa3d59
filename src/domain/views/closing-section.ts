/**
 * Returns the index of the heading of a text's last section. That section says what to do next, so a page
 * shows its practical sections before it.
 *
 * @param isSection Whether a node is a heading of the second level.
 * @returns the number of nodes if the text has fewer than two sections.
 */
export function findClosing<Node>(
  nodes: readonly Node[],
  isSection: (node: Node) => boolean,
): number {
  const starts = nodes.flatMap((node, index) => (isSection(node) ? [index] : []));
  return starts.length < 2 ? nodes.length : (starts.at(-1) ?? nodes.length);
}
