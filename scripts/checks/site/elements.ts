import { parse, type DefaultTreeAdapterMap } from 'parse5';

type Node = DefaultTreeAdapterMap['node'];
export type Element = DefaultTreeAdapterMap['element'];

/**
 * Every element of a page in the order of its source, with those in a `<template>` and, as a reader
 * without scripts meets them, those in a `<noscript>`.
 */
export function parseElements(html: string): Element[] {
  const found: Element[] = [];
  collectElements(parse(html, { scriptingEnabled: false }), found);
  return found;
}

function collectElements(node: Node, found: Element[]): void {
  if ('tagName' in node) found.push(node);
  const inside = 'content' in node ? node.content : node;
  if (!('childNodes' in inside)) return;
  for (const child of inside.childNodes) collectElements(child, found);
}

/** The value of an attribute, whatever its namespace; undefined where the element has none. */
export function attributeOf(element: Element, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value;
}

/** The text in a node, with white space as a reader sees it. */
export function textOf(node: Node): string {
  return rawTextOf(node).replace(/\s+/g, ' ').trim();
}

/** The text in a node as it stands in the source. */
export function rawTextOf(node: Node): string {
  if ('value' in node) return node.value;
  let text = '';
  if ('childNodes' in node) for (const child of node.childNodes) text += rawTextOf(child);
  return text;
}

/** The `content` of each `<meta>` of a name (or, for Open Graph, of a property). */
export function listMeta(elements: readonly Element[], name: string): string[] {
  return elements
    .filter(({ tagName }) => tagName === 'meta')
    .filter((meta) => attributeOf(meta, 'name') === name || attributeOf(meta, 'property') === name)
    .map((meta) => attributeOf(meta, 'content') ?? '');
}

/** The words of a `rel`, in lower case. */
export function listRels(element: Element): string[] {
  return (attributeOf(element, 'rel') ?? '').toLowerCase().split(/\s+/).filter(Boolean);
}
