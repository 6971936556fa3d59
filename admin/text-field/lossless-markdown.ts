/**
 * What Decap's writer of Markdown leaves out. It escapes a sign only where its pair stands in the same
 * run of text, forgets the bars of a table and what begins a line, and spreads every nested list; so a
 * text that says `2*3 **or** 4*5`, `1. May` or `A | B` would come back as something else. Registered as
 * a remark plugin, these rules run after its own.
 */

interface MarkdownNode {
  type: string;
  value?: string;
  children?: MarkdownNode[];
  ordered?: boolean;
  start?: number;
  spread?: boolean;
}

/** A unified processor, as far as it tells whether it reads or writes. */
interface Processor {
  Parser?: unknown;
  Compiler?: unknown;
}

interface Tokenizers {
  blockTokenizers: Record<string, Tokenizer>;
  inlineTokenizers: Record<string, Tokenizer>;
}

interface Tokenizer {
  (this: unknown, eat: unknown, value: string, silent?: boolean): unknown;
  locator?: (this: unknown, value: string, from: number) => number;
}

type Transform = (root: MarkdownNode) => MarkdownNode;

/** Attached both where Decap reads and where it writes. */
function losslessMarkdown(this: Processor): Transform {
  if (this.Compiler) return beforeWriting;
  const { blockTokenizers, inlineTokenizers } = (this.Parser as { prototype: Tokenizers })
    .prototype;
  // An article has no addresses apart from their words; looking for them, Decap takes a footnote of
  // one word for an address.
  blockTokenizers.definition = () => undefined;
  delete inlineTokenizers.reference;
  if (inlineTokenizers.link) inlineTokenizers.link = exceptApart(inlineTokenizers.link);
  if (blockTokenizers.list) blockTokenizers.list = withStrictNumbers(blockTokenizers.list);
  for (const name of ['emphasis', 'strong']) {
    const tokenizer = inlineTokenizers[name];
    if (tokenizer?.locator) tokenizer.locator = exceptWithinWords(tokenizer.locator);
  }
  return afterReading;
}

/**
 * A line of a paragraph that begins with "2020." is no list: only "1." with words may begin one there.
 * And a paragraph below a list that begins with "3.5" is no part of it.
 */
function withStrictNumbers(tokenize: Tokenizer): Tokenizer {
  return function (eat, value, silent) {
    const mayInterrupt = !silent || /^\s*(?:[-+*]|1[.)])[ \t]+\S/.test(value);
    if (!mayInterrupt) return undefined;
    const end = value.search(/\n[ \t]*\n\d+[.)]\S/);
    return tokenize.call(this, eat, end === -1 ? value : value.slice(0, end), silent);
  };
}

/** `[1] (a)` is no link: nothing may stand between the brackets. */
function exceptApart(tokenize: Tokenizer): Tokenizer {
  const strict: Tokenizer = function (eat, value, silent) {
    const isLink = value[findClosing(value) + 1] === '(';
    return isLink ? tokenize.call(this, eat, value, silent) : undefined;
  };
  return Object.assign(strict, tokenize);
}

/** Where the first bracket of a text is closed. */
function findClosing(text: string): number {
  let depth = 0;
  for (const { 0: sign, index } of text.matchAll(/\\.|[[\]]/gs)) {
    if (sign === '[') depth += 1;
    if (sign === ']') depth -= 1;
    if (depth === 0 && sign === ']') return index;
  }
  return -1;
}

/** Within a word like `snake_case_` an underscore is itself. */
function exceptWithinWords(locate: NonNullable<Tokenizer['locator']>): typeof locate {
  return function (value, from) {
    let found = locate.call(this, value, from);
    while (value[found] === '_' && /[\p{L}\p{N}_]/u.test(value[found - 1] ?? '')) {
      found = locate.call(this, value, found + 1);
    }
    return found;
  };
}

/** What `CMS.registerRemarkPlugin` is given. One changed word must not move a whole column of a table. */
export const textRules = [
  losslessMarkdown,
  { settings: { stringLength: () => 3, ruleSpaces: false } },
] as const;

/** `&lt;5 mm` is shown as what it says; only before a digit or a sign can no tag be meant. */
function afterReading(node: MarkdownNode): MarkdownNode {
  if (node.type === 'text' && node.value) {
    return { ...node, value: node.value.replace(/&lt;(?=[\d=.-])/g, '<') };
  }
  return node.children ? { ...node, children: node.children.map(afterReading) } : node;
}

function beforeWriting(node: MarkdownNode): MarkdownNode {
  return writeNode(node, { inTable: false, atStart: false });
}

interface Place {
  inTable: boolean;
  /** Whether the node begins a line of a paragraph, where signs can begin a list or a heading. */
  atStart: boolean;
}

function writeNode(node: MarkdownNode, place: Place): MarkdownNode {
  // Decap keeps the words of a text in nodes that it calls HTML, blocks within sentences among them.
  if ((node.type === 'text' || node.type === 'html') && node.value !== undefined) {
    return { ...node, value: writeText(node.value, place) };
  }
  if (!node.children) return node;
  const inTable = place.inTable || node.type === 'table';
  const holdsWords = node.type === 'paragraph';
  const children = joinLists(node.children).map((child, index, all) => {
    if (isBreakAfterAddress(child, all[index - 1])) return { type: 'html', value: '  \n' };
    const startsLine = index === 0 || all[index - 1]?.type === 'break';
    return writeNode(child, { inTable, atStart: holdsWords && startsLine });
  });
  if (node.type === 'listItem') return { ...node, children, spread: isSpread(children) };
  return { ...node, children };
}

/** A paragraph and a list below it need no empty line between them, unless it counts on from a number. */
function isSpread(children: readonly MarkdownNode[]): boolean {
  return children
    .slice(1)
    .some(({ type, ordered, start }) => type !== 'list' || (ordered && start !== 1));
}

/** The backslash of a line break would become part of the address before it. */
function isBreakAfterAddress(node: MarkdownNode, before: MarkdownNode | undefined): boolean {
  return node.type === 'break' && /https?:\S+$/.test(before?.value ?? '');
}

/** Between two lists Decap would write an HTML comment, which an article must not have. */
function joinLists(nodes: readonly MarkdownNode[]): MarkdownNode[] {
  return nodes.reduce<MarkdownNode[]>((joined, node) => {
    const last = joined.at(-1);
    if (last?.type !== 'list' || node.type !== 'list' || last.ordered !== node.ordered) {
      return [...joined, node];
    }
    const children = [...(last.children ?? []), ...(node.children ?? [])];
    return [...joined.slice(0, -1), { ...last, children }];
  }, []);
}

const tag = /(<\/?[A-Z][A-Za-z0-9]*(?:\s+[A-Za-z]+="[^"]*")*\s*\/?>)/;

function writeText(text: string, place: Place): string {
  // Between the halves of `split` stand the tags, which are kept as they are.
  return text
    .split(tag)
    .map((part, index) => (index % 2 === 1 ? part : escapeSigns(part, place.inTable)))
    .join('')
    .replace(place.atStart ? startOfAnyLine : startOfLaterLine, escapeStart);
}

const escaped = /\\[!-/:-@[-`{-~]/;
const footnote = /\[\^[^\s\]]+\]/;
/** Between letters or digits it is part of a word, like the one of an address. */
const underscoreInWord = /(?<=[\p{L}\p{N}])_(?=[\p{L}\p{N}])/u;
const kept = [escaped, footnote, underscoreInWord].map(({ source }) => source).join('|');
const signs = new RegExp(`${kept}|<(?=[\\d=.-])|[*_\`~[|]`, 'gu');

function escapeSigns(text: string, inTable: boolean): string {
  return text.replace(signs, (sign, index: number) => {
    if (sign === '<') return '&lt;';
    if (sign === '|') return inTable ? '\\|' : sign;
    const isWordPart = sign === '_' && new RegExp(underscoreInWord, 'uy');
    if (isWordPart) {
      isWordPart.lastIndex = index;
      return isWordPart.test(text) ? sign : '\\_';
    }
    return sign.length === 1 ? `\\${sign}` : sign;
  });
}

/** The sign of a list stands before a space; what Decap itself escapes, it escapes before anything. */
const lineStart = '(\\d{1,9})?([-#>=|]|[+.)](?=\\s|$))';
const startOfAnyLine = new RegExp(`(^|\\n)([^\\S\\n]*)${lineStart}`, 'g');
const startOfLaterLine = new RegExp(`(\\n)([^\\S\\n]*)${lineStart}`, 'g');

/** `1.` and `1)` begin a list, as `-` and `+` do; `#` a heading, `>` a quote, `=` underlines one. */
function escapeStart(found: string, line: string, indent: string, number = '', sign = ''): string {
  const isNumber = sign === '.' || sign === ')';
  if (isNumber !== (number !== '')) return found;
  return `${line}${indent}${number}\\${sign}`;
}
