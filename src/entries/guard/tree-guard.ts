/**
 * The guard over the Markdown tree. MDX is code, so what is not listed here is refused: kinds of
 * node, blocks and their fields, addresses of links and pictures.
 */
import type { MdastNode } from 'satteri';
import type { Diagnostic } from '../../validation/diagnostic.ts';
import { rejectLink, rejectPicture, type MediaFiles } from './address-guard.ts';
import type { DiagnosticText } from '../../validation/diagnostic.ts';
import { findBlock, rejectBlock } from './block-guard.ts';
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
  const report = (rejection: DiagnosticText | undefined) => {
    if (rejection) scope.diagnostics.push(toDiagnostic(rejection, node, scope.context));
  };
  if (position.depth > deepest) {
    report({
      message: 'the text is nested too deeply here',
      fix: 'Use fewer lists, quotes and blocks within each other.',
    });
    return;
  }
  for (const rejection of rejectNode(node, position, scope)) report(rejection);
  for (const rejection of rejectHidden(node, scope.hiddenInSource)) report(rejection);
  guardChildren(node, position, scope);
}

function rejectNode(node: Readonly<MdastNode>, position: Position, scope: Scope) {
  const { context } = scope;
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
      return [rejectQuote(node, position)];
    case 'list':
      return [rejectList(node, position)];
    case 'thematicBreak':
      return [rejectRule(position.index)];
    case 'footnoteDefinition':
      return [rejectFootnote(node)];
    case 'text':
      return [rejectText(node.value)];
    case 'heading':
      return rejectHeading(node, scope.previousHeading);
    case 'listItem':
      return [
        rejectEmptyItem(node),
        typeof node.checked === 'boolean' ? rejectNodeType('task') : undefined,
      ];
    case 'table':
      return rejectTable(node);
    case 'link':
      return [rejectNested(position), rejectEmptyLink(node), rejectLink(node.url)];
    case 'linkReference':
      return [rejectNested(position), rejectEmptyLink(node)];
    case 'image':
      return [rejectMissingAlt(node.alt), rejectPicture(node.url, context.mediaFiles)];
    case 'imageReference':
      return [rejectMissingAlt(node.alt)];
    case 'definition':
      return [
        rejectDefinition(node.label ?? node.identifier),
        scope.pictureNames.has(node.identifier)
          ? rejectPicture(node.url, context.mediaFiles)
          : rejectLink(node.url),
      ];
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return [
        isInlineBlock(node) ? rejectNested(position) : rejectBlockWithin(node, position),
        ...rejectBlock(node, { ...context, parentType: position.parentType }),
      ];
    case 'yaml':
      return position.parentType === 'root' && position.index === 0 ? [] : [rejectNodeType('yaml')];
    default:
      return [rejectNodeType(node.type)];
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

/** The CMS's rich text takes the end of the inner block for that of the outer. */
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
  rejection: DiagnosticText,
  node: Readonly<MdastNode>,
  context: GuardContext,
): Diagnostic {
  const { file, lineOffset = 0 } = context;
  const { line = 1, column = 1 } = node.position?.start ?? {};
  return { severity: 'error', file, line: line + lineOffset, column, ...rejection };
}
