/**
 * How the parts of a text were written before they were edited. A document is never changed, only
 * replaced, so a part that is still the same object is written as it was: one changed word changes
 * nothing else, whatever style the rest is in.
 */
import type { Node } from 'prosemirror-model';

export interface TopLevelPart {
  node: Node;
  text: string;
  /** What stands between it and the part before it. */
  gap: string;
  before: TopLevelPart | undefined;
}

export class BodySource {
  readonly #parts = new Map<Node, TopLevelPart>();
  readonly #gaps = new Map<TopLevelPart, string>();
  readonly #lines = new WeakMap<Node, string>();
  /** Parts by their type and words, for one that undo has made afresh. */
  readonly #bySize = new Map<string, TopLevelPart[]>();

  addPart(part: TopLevelPart): void {
    this.#parts.set(part.node, part);
    if (part.before) this.#gaps.set(part.before, part.gap);
    const key = keyOf(part.node);
    this.#bySize.set(key, [...(this.#bySize.get(key) ?? []), part]);
  }

  /** @param text What stands in a paragraph, heading or cell, which is on one line. */
  addLine(node: Node, text: string): void {
    this.#lines.set(node, text);
  }

  findPart(node: Node): TopLevelPart | undefined {
    const same = this.#parts.get(node);
    return same ?? this.#bySize.get(keyOf(node))?.find((part) => part.node.eq(node));
  }

  /** What stood between a part and the part behind it. */
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
