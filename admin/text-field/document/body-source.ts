/**
 * The source of each node of a text as it was before editing. ProseMirror replaces nodes and never changes
 * them, so a node that is still the same object gets its old source back: one changed word changes
 * nothing else, whatever the style of the rest.
 */
import type { Node } from 'prosemirror-model';

export interface TopLevelPart {
  node: Node;
  text: string;
  /** The source between it and the previous part. */
  gap: string;
  before: TopLevelPart | undefined;
}

export class BodySource {
  readonly #parts = new Map<Node, TopLevelPart>();
  readonly #gaps = new Map<TopLevelPart, string>();
  readonly #lines = new WeakMap<Node, string>();
  /** Parts by type and size, to recognize a part that undo has recreated. */
  readonly #bySize = new Map<string, TopLevelPart[]>();

  addPart(part: TopLevelPart): void {
    this.#parts.set(part.node, part);
    if (part.before) this.#gaps.set(part.before, part.gap);
    const key = keyOf(part.node);
    this.#bySize.set(key, [...(this.#bySize.get(key) ?? []), part]);
  }

  /** @param text The source of a paragraph, heading or cell that is on one line. */
  addLine(node: Node, text: string): void {
    this.#lines.set(node, text);
  }

  findPart(node: Node): TopLevelPart | undefined {
    const same = this.#parts.get(node);
    return same ?? this.#bySize.get(keyOf(node))?.find((part) => part.node.eq(node));
  }

  /** Returns the source between a part and the next. */
  findGapBehind(part: TopLevelPart): string | undefined {
    return this.#gaps.get(part);
  }

  findLine(node: Node): string | undefined {
    return this.#lines.get(node);
  }
}

function keyOf(node: Node): string {
  return `${node.type.name} ${String(node.nodeSize)}`;
}
