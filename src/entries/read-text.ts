import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Root } from 'mdast';
import { sortDiagnostics, type Diagnostic } from '../validation/diagnostic.ts';
import { requireGuard } from './guard/require-guard.ts';
import { findAllowedKeys, guardFrontmatter } from './parsing/front-matter.ts';
import { guardText } from './guard/guard-text.ts';
import { parseText } from './parsing/parse-body.ts';

/** An entry of Astro's whose file is an MDX text. */
export interface TextEntry {
  /** Path of its file from the top of the project. */
  filePath?: string | undefined;
  /** Its parsed front matter. */
  data: unknown;
}

/**
 * Reads the text of a page. It is the only way from a file to a page, and the guard stands on it.
 *
 * @throws one error with every problem of the text, and where the guard is off.
 */
export function readText({ filePath, data }: TextEntry): Root {
  const { root, mediaFiles, onGuarded } = requireGuard();
  if (filePath === undefined) throw new Error('The guard must know which file it is given.');
  const source = readFileSync(join(root, filePath), 'utf8');
  const options = { file: filePath, frontmatter: data, mediaFiles };
  let tree: Root | undefined;
  const diagnostics = guardText(source, options, (body) => (tree = parseText(body)));
  reject([...guardKeys(data, filePath, source), ...diagnostics]);
  if (!tree) throw new Error(`${filePath} has no text.`);
  onGuarded(filePath);
  return tree;
}

function guardKeys(frontmatter: unknown, file: string, source: string): Diagnostic[] {
  const allowed = findAllowedKeys(file);
  if (allowed) return guardFrontmatter(frontmatter, allowed, file, source);
  const message = 'the file is in none of the folders that pages are made from';
  return [{ severity: 'error', file, line: 1, message, fix: 'Move it to content/articles.' }];
}

function reject(diagnostics: readonly Diagnostic[]): void {
  if (diagnostics.length === 0) return;
  throw new Error(sortDiagnostics(diagnostics).map(formatDiagnostic).join('\n'));
}

/** Like `content/articles/massage.mdx:12:3 what is wrong. What to do.` */
export function formatDiagnostic({ file, line, column, message, fix }: Diagnostic): string {
  const place = [file, line, column].filter((part) => part !== undefined).join(':');
  return `${place} ${message}. ${fix}`;
}
