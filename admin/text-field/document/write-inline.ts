/** From ProseMirror's text with marks to Markdown's nested inline nodes. */
import type { PhrasingContent } from 'mdast';
import type { Mark, Node } from 'prosemirror-model';
import { linkMarks, listBlockNames, type BlockAttributes } from './schema.ts';

interface Run {
  node: Node;
  /** Undefined if the node is not text. */
  text: string | undefined;
  marks: readonly Mark[];
}

/** An inline block, as the serializer's tree holds it. */
export interface InlineBlock {
  type: 'inlineBlock';
  name: string;
  attributes: BlockAttributes;
  children: PhrasingContent[];
}

/** Source that is written as is. */
export interface Verbatim {
  type: 'verbatim';
  value: string;
}

/** Converts the content of a paragraph, heading or cell, without white space at its edges. */
export function nestInline(line: Node): PhrasingContent[] {
  const runs: Run[] = [];
  line.forEach((node) => runs.push({ node, text: node.text, marks: node.marks }));
  return nest(groupByLink(settleSpaces(trimRuns(runs))));
}

/** Removes spaces at line edges, and line breaks at the edges of the whole. */
function trimRuns(runs: readonly Run[]): Run[] {
  const isBreak = (run: Run | undefined) => run?.node.type.name === 'break';
  const parts = runs.flatMap(splitEdges);
  const kept = parts.filter(
    (run, index) =>
      !isSpace(run) || (isSolid(parts, index, -1, isBreak) && isSolid(parts, index, 1, isBreak)),
  );
  const first = kept.findIndex((run) => !isBreak(run));
  const last = kept.findLastIndex((run) => !isBreak(run));
  return first === -1 ? [] : kept.slice(first, last + 1);
}

/** Whether a run is white space that Markdown collapses. A non-breaking space is not. */
function isSpace(run: Run | undefined): boolean {
  return run?.text !== undefined && /^[ \t\n]*$/.test(run.text);
}

/** Whether a space has words next to it, in one direction. */
function isSolid(
  runs: readonly Run[],
  index: number,
  step: 1 | -1,
  isBreak: (run: Run | undefined) => boolean,
): boolean {
  let next = index + step;
  while (isSpace(runs[next])) next += step;
  return runs[next] !== undefined && !isBreak(runs[next]);
}

/** Splits leading and trailing spaces from a run. */
function splitEdges({ node, text, marks }: Run): Run[] {
  if (text === undefined) return [{ node, text, marks }];
  const parts = /^([ \t\n]*)(.*?)([ \t\n]*)$/s.exec(text)?.slice(1) ?? [text];
  return parts.filter((part) => part !== '').map((part) => ({ node, text: part, marks }));
}

/** Keeps a mark on a space only if the words on both sides have it: `**bold **` is not bold in Markdown. */
function settleSpaces(runs: readonly Run[]): Run[] {
  return runs.map((run, index) => {
    if (!isSpace(run)) return run;
    const [before, after] = [runs[index - 1]?.marks ?? [], runs[index + 1]?.marks ?? []];
    const marks = run.marks.filter((mark) => mark.isInSet(before) && mark.isInSet(after));
    return { ...run, marks };
  });
}

/** Runs that form one link or glossary word. Any other run is a group by itself. */
interface Group {
  link: Mark | undefined;
  runs: Run[];
  /** The other marks that all runs of the group have. */
  shared: readonly Mark[];
}

function groupByLink(runs: readonly Run[]): Group[] {
  const groups: Group[] = [];
  for (const run of runs) {
    const link = isChip(run)
      ? undefined
      : run.marks.find(({ type }) => linkMarks.includes(type.name));
    const rest = run.marks.filter(({ type }) => !linkMarks.includes(type.name));
    const last = groups.at(-1);
    const next = { ...run, marks: rest };
    if (link && last?.link?.eq(link)) {
      last.runs.push(next);
      last.shared = last.shared.filter((mark) => mark.isInSet(rest));
    } else groups.push({ link, runs: [next], shared: rest });
  }
  return groups;
}

function isChip({ node }: Run): boolean {
  return listBlockNames('chip').some((name) => name === node.type.name);
}

/** Nests groups under the marks they share, the longest-running mark outermost. */
function nest(groups: readonly Group[], open: readonly Mark[] = []): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  let index = 0;
  for (let group = groups[0]; group; group = groups[index]) {
    const start = index;
    const lengths = group.shared
      .filter((mark) => !mark.isInSet(open))
      .map((mark) => ({ mark, length: countWith(mark, groups, start) }));
    const longest = lengths.reduce<(typeof lengths)[number] | undefined>(
      (best, each) => (best && best.length >= each.length ? best : each),
      undefined,
    );
    if (longest) {
      const { mark, length } = longest;
      const children = nest(groups.slice(index, index + length), [...open, mark]);
      nodes.push({ type: mark.type.name as 'strong' | 'emphasis', children });
      index += length;
    } else {
      nodes.push(...writeGroup(group, open));
      index += 1;
    }
  }
  return joinTexts(nodes);
}

function countWith(mark: Mark, groups: readonly Group[], from: number): number {
  const end = groups.findIndex(({ shared }, index) => index > from && !mark.isInSet(shared));
  return (end === -1 ? groups.length : end) - from;
}

function writeGroup({ link, runs }: Group, open: readonly Mark[]): PhrasingContent[] {
  if (!link) return runs.flatMap(writeRun);
  const inner = runs.map((run): Group => {
    const shared = run.marks.filter((mark) => !mark.isInSet(open));
    return { link: undefined, runs: [{ ...run, marks: shared }], shared };
  });
  const children = nest(inner);
  if (link.type.name === 'link') {
    const { href, title } = link.attrs as { href: string; title: string | null };
    return [{ type: 'link', url: href, title, children: children }];
  }
  const { attributes } = link.attrs as { attributes: BlockAttributes };
  return [inlineBlock(link.type.name, attributes, children)];
}

function writeRun({ node, text }: Run): PhrasingContent[] {
  if (text !== undefined) return [{ type: 'text', value: text }];
  const { attrs } = node;
  switch (node.type.name) {
    case 'break':
      return [{ type: 'break' }];
    case 'image': {
      const { src, alt, title } = attrs as { src: string; alt: string; title: string | null };
      return [{ type: 'image', url: src, alt, title }];
    }
    case 'footnoteReference': {
      const label = String(attrs.label);
      return [{ type: 'footnoteReference', identifier: label, label }];
    }
    default: {
      const attributes = attrs.attributes as BlockAttributes;
      return [inlineBlock(node.type.name, attributes, [])];
    }
  }
}

/** mdast's types only know the nodes of Markdown. */
function inlineBlock(
  name: string,
  attributes: BlockAttributes,
  children: PhrasingContent[],
): PhrasingContent {
  const block: InlineBlock = { type: 'inlineBlock', name, attributes, children };
  return block as unknown as PhrasingContent;
}

function joinTexts(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return nodes.reduce<PhrasingContent[]>((joined, node) => {
    const last = joined.at(-1);
    if (node.type !== 'text' || last?.type !== 'text') return [...joined, node];
    return [...joined.slice(0, -1), { type: 'text', value: last.value + node.value }];
  }, []);
}
