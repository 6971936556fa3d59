/**
 * The guard over the Markdown tree. MDX is code, so what is not listed here is refused: kinds of
 * node, blocks and their fields, addresses of links and pictures.
 */
import type { MdastNode } from 'satteri';
import { findBlock } from '../../model/block-meaning.ts';
import type { Diagnostic, DiagnosticText } from '../../validation/diagnostic.ts';
import type { RuleId } from '../../validation/rules.ts';
import { rejectLink, rejectPicture, type MediaFiles } from './address-guard.ts';
import { rejectBlock } from './block-guard.ts';
import { guardCharacters, rejectHidden } from './character-guard.ts';
import {
  rejectDefinition,
  rejectEmptyItem,
  rejectEmptyLink,
  rejectFootnote,
  rejectHeading,
  rejectNodeType,
  rejectList,
  rejectMissingAlt,
  rejectQuote,
  rejectRule,
  rejectTable,
  rejectText,
} from './node-type-guard.ts';

export interface GuardContext {
  /** Path from the top of the repository. */
  file: string;
  /** The whole file, searched for characters that no reader sees. */
  source?: string;
  /** Its parsed front matter: sources and calls to action that blocks point to. */
  frontmatter?: unknown;
  /** Lines of the file above the text that the tree was parsed from. */
  lineOffset?: number;
  /** The files of the media folder by their address, like `/media/neck.jpg`. */
  mediaFiles: MediaFiles;
}

interface Scope {
  context: GuardContext;
  diagnostics: Diagnostic[];
  hiddenInSource: ReadonlySet<string>;
  /** Names of definitions that pictures use; links use the rest. */
  pictureNames: ReadonlySet<string>;
  previousHeading: { depth: number };
}

interface Position {
  parentType: string;
  before?: Readonly<MdastNode> | undefined;
  index: number;
  depth: number;
  insideLink: boolean;
  insideBlock: boolean;
}

const deepest = 20;

/**
 * @param root A tree of Satteri's, parsed with positions.
 * @returns Every problem found; none where the text may be built.
 */
export function guardTree(root: Readonly<MdastNode>, context: GuardContext): Diagnostic[] {
  const hidden = guardCharacters(context.file, context.source ?? '');
  const scope: Scope = {
    context,
    diagnostics: hidden.diagnostics,
    hiddenInSource: hidden.characters,
    pictureNames: collectPictureNames(root),
    previousHeading: { depth: 1 },
  };
  const start = { parentType: '', index: 0, depth: 0, insideLink: false, insideBlock: false };
  if (root.type === 'root') guardChildren(root, start, scope);
  else guardNode(root, start, scope);
  return scope.diagnostics;
}

function guardChildren(node: Readonly<MdastNode>, position: Position, scope: Scope): void {
  if (!('children' in node)) return;
  const isLink = node.type === 'link' || node.type === 'linkReference';
  const insideLink = position.insideLink || isLink || isInlineBlock(node);
  const insideBlock = position.insideBlock || node.type === 'mdxJsxFlowElement';
  for (const [index, child] of node.children.entries()) {
    const depth = position.depth + 1;
    const before = node.children[index - 1];
    guardNode(
      child,
      { parentType: node.type, before, index, depth, insideLink, insideBlock },
      scope,
    );
  }
}

function guardNode(node: Readonly<MdastNode>, position: Position, scope: Scope): void {
  const report = (rule: RuleId, text: DiagnosticText) => {
    scope.diagnostics.push(toDiagnostic(rule, text, node, scope.context));
  };
  if (position.depth > deepest) {
    report('file-limits', {
      message: 'the text is nested too deeply here',
      fix: 'Use fewer lists, quotes and blocks within each other.',
    });
    return;
  }
  for (const [rule, text] of rejectNode(node, position, scope)) if (text) report(rule, text);
  for (const text of rejectHidden(node, scope.hiddenInSource)) report('hidden-character', text);
  guardChildren(node, position, scope);
}

type Rejection = readonly [RuleId, DiagnosticText | undefined];

function rejectNode(node: Readonly<MdastNode>, position: Position, scope: Scope): Rejection[] {
  const { mediaFiles } = scope.context;
  switch (node.type) {
    case 'paragraph':
    case 'strong':
    case 'emphasis':
    case 'break':
    case 'tableRow':
    case 'tableCell':
    case 'footnoteReference':
      return [];
    case 'blockquote':
      return [['text-structure', rejectQuote(node, position)]];
    case 'list':
      return [['text-structure', rejectList(node, position)]];
    case 'thematicBreak':
      return [['text-structure', rejectRule(position.index)]];
    case 'footnoteDefinition':
      return [['text-structure', rejectFootnote(node)]];
    case 'text':
      return [['text-code', rejectText(node.value)]];
    case 'heading':
      return rejectHeading(node, scope.previousHeading).map((text) => ['text-structure', text]);
    case 'listItem':
      return [
        ['text-structure', rejectEmptyItem(node)],
        ['text-code', typeof node.checked === 'boolean' ? rejectNodeType('task') : undefined],
      ];
    case 'table':
      return rejectTable(node).map((text) => ['text-structure', text]);
    case 'link':
    case 'linkReference':
      return [
        ['text-block', rejectNested(position)],
        ['text-link', rejectEmptyLink(node)],
        ['text-link', node.type === 'link' ? rejectLink(node.url, mediaFiles) : undefined],
      ];
    case 'image':
    case 'imageReference':
      return [
        ['text-picture', rejectMissingAlt(node.alt)],
        ['text-picture', node.type === 'image' ? rejectPicture(node.url, mediaFiles) : undefined],
      ];
    case 'definition':
      return [
        ['text-link', rejectDefinition(node.label ?? node.identifier)],
        scope.pictureNames.has(node.identifier)
          ? ['text-picture', rejectPicture(node.url, mediaFiles)]
          : ['text-link', rejectLink(node.url, mediaFiles)],
      ];
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return [
        isInlineBlock(node) ? rejectNested(position) : rejectBlockWithin(node, position),
        ...rejectBlock(node, { ...scope.context, parentType: position.parentType }),
      ].map((text) => ['text-block', text]);
    case 'yaml':
      return position.parentType === 'root' && position.index === 0
        ? []
        : [['text-code', rejectNodeType('yaml')]];
    default:
      return [['text-code', rejectNodeType(node.type)]];
  }
}

function isInlineBlock(node: Readonly<MdastNode>): boolean {
  const isBlock = node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
  return isBlock && findBlock(node.name)?.display === 'inline';
}

function rejectNested({ insideLink }: Position): DiagnosticText | undefined {
  if (!insideLink) return undefined;
  return {
    message: 'a link, a source or a word of the glossary stands within another',
    fix: 'Put one after the other.',
  };
}

/** On pages a box within a box cannot be told from what is around it. */
function rejectBlockWithin(node: Readonly<MdastNode>, { insideBlock }: Position) {
  if (!insideBlock || !('children' in node) || node.children.length === 0) return undefined;
  return {
    message: 'a block with text stands within another',
    fix: 'Put one after the other.',
  };
}

function collectPictureNames(root: Readonly<MdastNode>): Set<string> {
  const names = new Set<string>();
  const pending: Readonly<MdastNode>[] = [root];
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (node.type === 'imageReference') names.add(node.identifier);
    if ('children' in node) for (const child of node.children) pending.push(child);
  }
  return names;
}

function toDiagnostic(
  rule: RuleId,
  text: DiagnosticText,
  node: Readonly<MdastNode>,
  { file, lineOffset = 0 }: GuardContext,
): Diagnostic {
  const { line = 1, column = 1 } = node.position?.start ?? {};
  return { rule, severity: 'error', file, at: { line: line + lineOffset, column }, ...text };
}
