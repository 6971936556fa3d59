/** The guard as a plugin of Satteri, so that Astro's build can compile no text that it has not passed. */
import { readFileSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineMdastPlugin, mdxToMdast, type MdastPluginEntry } from 'satteri';
import { sortProblems, type Problem } from '../domain/problem.ts';
import type { MediaFiles } from './address-guard.ts';
import { countLines, findAllowedKeys, guardFrontmatter } from './front-matter.ts';
import { guardSource } from './source-guard.ts';
import { explainSyntaxError } from './syntax-error.ts';
import { guardTree } from './tree-guard.ts';

interface GuardPluginOptions {
  /** The top of the repository. */
  root: string;
  mediaFiles: MediaFiles;
  /** Is told of each file that passed, by its path from the root. */
  onGuarded?: (file: string) => void;
}

/**
 * Must be the first of `mdastPlugins`: it sees the tree as it was parsed.
 *
 * @returns A plugin that throws one error with every problem of a file.
 */
export function guardPlugin({ root, mediaFiles, onGuarded }: GuardPluginOptions): MdastPluginEntry {
  return ({ fileURL, source: body }) => {
    if (!fileURL) throw new Error('The guard must know which file it is given.');
    const file = relative(root, fileURLToPath(fileURL)).split(sep).join('/');
    const source = readFileSync(fileURL, 'utf8');
    refuse(guardSource(source, { file }));
    // Astro takes the front matter out before it compiles the text.
    const lineOffset = countLines(source) - countLines(body);
    refuse(findSyntaxError(body, { file, lineOffset }));
    return defineMdastPlugin({
      name: 'guard',
      options: { position: true },
      before(root, { data }) {
        const { frontmatter } = data['astro'] as { frontmatter: unknown };
        const context = { file, source, frontmatter, lineOffset, mediaFiles };
        refuse([...guardKeys(frontmatter, file, source), ...guardTree(root, context)]);
        onGuarded?.(file);
      },
    });
  };
}

function guardKeys(frontmatter: unknown, file: string, source: string): Problem[] {
  const allowed = findAllowedKeys(file);
  if (allowed) return guardFrontmatter(frontmatter, allowed, file, source);
  const message = 'the file is in none of the folders that pages are made from';
  return [{ severity: 'error', file, line: 1, message, fix: 'Move it to content/articles.' }];
}

function findSyntaxError(body: string, place: { file: string; lineOffset: number }): Problem[] {
  try {
    mdxToMdast(body);
    return [];
  } catch (error) {
    return [explainSyntaxError(error, place)];
  }
}

function refuse(problems: readonly Problem[]): void {
  const sorted = sortProblems(problems);
  const [first] = sorted;
  if (!first) return;
  const error = new Error(sorted.map(formatProblem).join('\n'));
  // Vite shows these as the place of the error.
  throw Object.assign(error, { line: first.line, column: first.column ?? 1 });
}

/** Like `content/articles/massage.mdx:12:3 what is wrong. What to do.` */
export function formatProblem(problem: Problem): string {
  const { file, line, column, message, fix } = problem;
  const place = [file, line, column].filter((part) => part !== undefined).join(':');
  return `${place} ${message}. ${fix}`;
}
