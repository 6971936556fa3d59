import { parse, type DefaultTreeAdapterMap } from 'parse5';

type Node = DefaultTreeAdapterMap['node'];
export type Element = DefaultTreeAdapterMap['element'];

/**
 * Parses HTML and returns every element in source order, including those in a `<template>` and, because
 * it parses without scripting, those in a `<noscript>`.
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

/** The value of an attribute in any namespace; undefined if the element does not have it. */
export function attributeOf(element: Element, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value;
}

/** The text in a node, with whitespace collapsed. */
export function textOf(node: Node): string {
  return rawTextOf(node).replace(/\s+/g, ' ').trim();
}

/** The text in a node, exactly as in the source. */
export function rawTextOf(node: Node): string {
  if ('value' in node) return node.value;
  let text = '';
  if ('childNodes' in node) for (const child of node.childNodes) text += rawTextOf(child);
  return text;
}

/** The `content` of each `<meta>` with a given name (or, for Open Graph, property). */
export function listMeta(elements: readonly Element[], name: string): string[] {
  return elements
    .filter(({ tagName }) => tagName === 'meta')
    .filter((meta) => attributeOf(meta, 'name') === name || attributeOf(meta, 'property') === name)
    .map((meta) => attributeOf(meta, 'content') ?? '');
}

/** The tokens of an element's `rel`, in lower case. */
export function listRels(element: Element): string[] {
  return (attributeOf(element, 'rel') ?? '').toLowerCase().split(/\s+/).filter(Boolean);
}
