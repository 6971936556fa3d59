/** HTML as plain objects, so that browsers and tests read a paste the same way. */

export interface HtmlElement {
  tag: string;
  attributes: Readonly<Record<string, string>>;
  children: readonly HtmlNode[];
}

/** Text is a string. */
export type HtmlNode = HtmlElement | string;

/** @param html From a clipboard. Nothing in it runs or loads. */
export function parseHtml(html: string): HtmlNode[] {
  const page = new DOMParser().parseFromString(html, 'text/html');
  return readChildren(page.body);
}

function readChildren(parent: Node): HtmlNode[] {
  return [...parent.childNodes].flatMap((node): HtmlNode[] => {
    if (node instanceof Text) return [node.data];
    if (!(node instanceof Element)) return [];
    const attributes = Object.fromEntries(
      [...node.attributes].map(({ name, value }) => [name, value]),
    );
    return [{ tag: node.localName, attributes, children: readChildren(node) }];
  });
}

export function textOf(node: HtmlNode): string {
  return typeof node === 'string' ? node : node.children.map(textOf).join('');
}

/** Returns the value of a property in the style attribute, in lower case. */
export function styleOf({ attributes }: HtmlElement, property: string): string | undefined {
  for (const rule of (attributes.style ?? '').split(';')) {
    const [name = '', ...value] = rule.split(':');
    if (name.trim().toLowerCase() === property) return value.join(':').trim().toLowerCase();
  }
  return undefined;
}

export function hasClass({ attributes }: HtmlElement, pattern: RegExp): boolean {
  return (attributes.class ?? '').split(/\s+/).some((name) => pattern.test(name));
}

const blockTags = new Set(
  (
    'address article aside blockquote center dd details dialog div dl dt fieldset figcaption figure footer ' +
    'form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main nav ol option optgroup p pre section summary ' +
    'table tbody td tfoot th thead tr ul caption'
  ).split(' '),
);

/** Whether an element starts and ends a line. */
export function isBlock(element: HtmlElement): boolean {
  const display = styleOf(element, 'display');
  return blockTags.has(element.tag) || /^(?:block|flex|grid|table|list-item)/.test(display ?? '');
}
