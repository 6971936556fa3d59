/**
 * Turns one tree of the page into another and leaves alone what is the same, so that the reader's
 * place, an opened panel and a loaded picture stay. Nodes may be of different windows.
 *
 * @returns the first node that changed, where there is one.
 */
export function morph(from: Element, to: Element): Node | undefined {
  if (from.isEqualNode(to)) return undefined;
  copyAttributes(from, to);
  return morphChildren(from, to) ?? from;
}

/** What a reader has opened or shut stays so. */
const readersOwn = 'open';

function copyAttributes(from: Element, to: Element): void {
  for (const { name } of [...from.attributes]) {
    if (name !== readersOwn && !to.hasAttribute(name)) from.removeAttribute(name);
  }
  for (const { name, value } of to.attributes) {
    if (name !== readersOwn && from.getAttribute(name) !== value) from.setAttribute(name, value);
  }
}

/** What is the same at the start and at the end stays; what lies between is matched in turn. */
function morphChildren(from: Element, to: Element): Node | undefined {
  const [old, wanted] = [[...from.childNodes], [...to.childNodes]];
  while (old[0] && wanted[0]?.isEqualNode(old[0])) {
    old.shift();
    wanted.shift();
  }
  let end: Node | null = null;
  for (let last = old.at(-1); last && wanted.at(-1)?.isEqualNode(last); last = old.at(-1)) {
    end = last;
    old.pop();
    wanted.pop();
  }
  const changed = wanted.map((node, index) => morphNode(from, old[index], node, end));
  for (const node of old.slice(wanted.length)) node.remove();
  return changed.find((node) => node !== undefined) ?? undefined;
}

function morphNode(parent: Element, old: ChildNode | undefined, wanted: Node, end: Node | null) {
  if (old && isElement(old) && isElement(wanted) && old.tagName === wanted.tagName) {
    return morph(old, wanted);
  }
  const copy = parent.ownerDocument.importNode(wanted, true);
  if (old) old.replaceWith(copy);
  else parent.insertBefore(copy, end);
  return copy;
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}
