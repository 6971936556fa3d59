/**
 * The guard for the Markdown tree. MDX is code, so this is an allow-list of node types, blocks and their
 * fields, and addresses of links and pictures. Everything else is rejected.
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
  type NodePosition,
} from './node-type-guard.ts';

export interface GuardContext {
  /** The path from the root of the repository. */
  file: string;
  /** The whole file, which is searched for invisible characters. */
  source?: string;
  /** Its parsed front matter, with the sources and calls to action that blocks point to. */
  frontmatter?: unknown;
  /** The number of lines of the file above line 1 of the tree. */
  lineOffset?: number;
  /** The files of the media folder by their address, like `/media/neck.jpg`. */
  mediaFiles: MediaFiles;
}

interface Scope {
  context: GuardContext;
  diagnostics: Diagnostic[];
  hiddenInSource: ReadonlySet<string>;
  /** The identifiers of definitions that pictures use; links use the rest. */
  pictureNames: ReadonlySet<string>;
  previousHeading: { depth: number };
}

/** The position of a node in the tree. */
interface NodeContext extends NodePosition {
  depth: number;
  insideLink: boolean;
  insideBlock: boolean;
}

const deepest = 20;

/**
 * Returns every problem of a tree; a tree without any may be built.
 *
 * @param root A Satteri tree, parsed with positions.
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

function guardChildren(node: Readonly<MdastNode>, position: NodeContext, scope: Scope): void {
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

function guardNode(node: Readonly<MdastNode>, position: NodeContext, scope: Scope): void {
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

function rejectNode(node: Readonly<MdastNode>, position: NodeContext, scope: Scope): Rejection[] {
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

function rejectNested({ insideLink }: NodeContext): DiagnosticText | undefined {
  if (!insideLink) return undefined;
  return {
    message: 'a link, a source or a glossary word is inside another',
    fix: 'Put one after the other.',
  };
}

/** On pages, readers cannot tell a box within a box from the box around it. */
function rejectBlockWithin(node: Readonly<MdastNode>, { insideBlock }: NodeContext) {
  if (!insideBlock || !('children' in node) || node.children.length === 0) return undefined;
  return {
    message: 'a block with text is inside another',
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
