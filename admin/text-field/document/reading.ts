/** What a text says, regardless of how it is written, to compare two texts. */
import { mdxToMdast, type MdastNode } from 'satteri';
import { findBlock } from '../../../src/model/block-meaning.ts';

type Run = [words: string, marks: string];
/** A paragraph, or another block with its content. */
type Part = string | Run[] | { [name: string]: Part | Part[] };

type Node = Readonly<MdastNode>;
type Addresses = ReadonlyMap<string, string>;

/**
 * Returns what a text says: its words with their marks, links, blocks, lists and tables. Bullets, escapes,
 * the nesting of marks and empty lines do not count, so texts with equal readings make the same page.
 *
 * @throws if the text is not valid MDX.
 */
export function readText(body: string): Part[] {
  const root = mdxToMdast(body);
  return readBlocks(root, collectAddresses(root));
}

function readBlocks(node: Node, addresses: Addresses): Part[] {
  const parts: Part[] = [];
  let line: Node[] = [];
  const endLine = () => {
    if (line.length > 0)
      parts.push(readLine({ type: 'paragraph', children: line } as Node, addresses));
    line = [];
  };
  for (const child of childrenOf(node)) {
    if (isPhrase(child)) line.push(child);
    else {
      endLine();
      parts.push(...readBlock(child, addresses));
    }
  }
  endLine();
  return parts;
}

/** Whether a node is inline, even if the parser put no paragraph around it. */
function isPhrase(node: Node): boolean {
  const isTag = node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
  if (isTag) return findBlock(node.name)?.display === 'inline';
  return ['text', 'strong', 'emphasis', 'link', 'image', 'break', 'footnoteReference'].includes(
    node.type,
  );
}

function readBlock(node: Node, addresses: Addresses): Part[] {
  switch (node.type) {
    case 'definition':
      return [];
    case 'paragraph':
    case 'tableCell':
      return [readLine(node, addresses)];
    case 'heading':
      return [{ [`heading ${String(node.depth)}`]: readLine(node, addresses) }];
    case 'list':
      return [
        {
          [node.ordered ? `from ${String(node.start ?? 1)}` : 'list']: readBlocks(node, addresses),
        },
      ];
    case 'footnoteDefinition':
      return [{ [`note ${node.identifier}`]: readBlocks(node, addresses) }];
    case 'mdxJsxFlowElement':
      return [{ [describeTag(node)]: readBlocks(node, addresses) }];
    default:
      return [{ [node.type]: readBlocks(node, addresses) }];
  }
}

/** Line breaks at the edges of a line say nothing. */
function readLine(node: Node, addresses: Addresses): Run[] {
  const runs = readWords(node, [], addresses);
  const isWordless = ([words]: Run) => /^[\n ]*$/.test(words);
  const start = runs.findIndex((run) => !isWordless(run));
  if (start === -1) return [];
  const kept = runs.slice(start, runs.findLastIndex((run) => !isWordless(run)) + 1);
  return kept.map(([words, marks], index): Run => {
    const led = index === 0 ? words.replace(/^[\n ]+/, '') : words;
    return [index === kept.length - 1 ? led.replace(/[\n ]+$/, '') : led, marks];
  });
}

function readWords(node: Node, marks: readonly string[], addresses: Addresses): Run[] {
  const runs = childrenOf(node).flatMap((child) => readInline(child, marks, addresses));
  return runs.reduce<Run[]>((joined, [words, mark]) => {
    const last = joined.at(-1);
    if (last?.[1] !== mark) return [...joined, [words, mark]];
    return [...joined.slice(0, -1), [last[0] + words, mark]];
  }, []);
}

function readInline(node: Node, marks: readonly string[], addresses: Addresses): Run[] {
  const marked = (mark: string) => readWords(node, [...marks, mark], addresses);
  const leaf = (words: string): Run[] => [[words, marks.toSorted().join(', ')]];
  switch (node.type) {
    case 'text':
      // A line break in the file is a space on the page.
      return leaf(node.value.replace(/[ \t]*\n[ \t]*/g, ' '));
    case 'break':
      return leaf('\n');
    case 'link':
      return marked(`to ${node.url} ${node.title ?? ''}`);
    case 'linkReference':
      return marked(`to ${addresses.get(node.identifier) ?? '?'}`);
    case 'image':
      return leaf(`(picture ${node.url} ${node.title ?? ''}: ${node.alt ?? ''})`);
    case 'imageReference':
      return leaf(`(picture ${addresses.get(node.identifier) ?? '?'}: ${node.alt ?? ''})`);
    case 'footnoteReference':
      return leaf(`(note ${node.identifier})`);
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement': {
      const tag = describeTag(node);
      return childrenOf(node).length > 0 ? marked(tag) : leaf(`(${tag})`);
    }
    default:
      return marked(node.type);
  }
}

function describeTag(node: Extract<Node, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>) {
  return `<${node.name ?? ''} ${JSON.stringify(node.attributes)}>`;
}

function collectAddresses(root: Node): Addresses {
  const found = new Map<string, string>();
  const pending = [root];
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (node.type === 'definition') found.set(node.identifier, `${node.url} ${node.title ?? ''}`);
    pending.push(...childrenOf(node));
  }
  return found;
}

function childrenOf(node: Node): readonly Node[] {
  return 'children' in node ? (node.children as readonly Node[]) : [];
}
