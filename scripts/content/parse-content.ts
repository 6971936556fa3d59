import { load, YAMLException } from 'js-yaml';
import { mdxToMdast } from 'satteri';
import type { Problem } from '../../src/domain/problem.ts';
import { splitFrontMatter } from '../../src/markdown/front-matter.ts';
import { guardSource } from '../../src/markdown/source-guard.ts';
import { explainSyntaxError } from '../../src/markdown/syntax-error.ts';
import { collections, type CollectionName } from '../../src/model/collections.ts';
import { normalize } from '../../src/model/normalize.ts';
import type { ContentFile } from './content-file.ts';
import type { Finding } from './content-problem.ts';
import { createLineFinder } from './field-line.ts';

interface Parsed {
  file: ContentFile;
  problems: Problem[];
}

interface Fields {
  yaml: string;
  /** How many lines of the file stand before the fields. */
  lineOffset: number;
}

/**
 * Reads the fields and the text out of a file. Problems are reported, never thrown: one broken file
 * must not hide what is wrong in the others. What the guard refuses is not parsed.
 */
export function parseContent(collection: CollectionName, path: string, text: string): Parsed {
  const { extension } = collections[collection];
  const file = blankFile(collection, path, text);
  const report = (finding: Finding, line = 1): Problem => {
    return { severity: 'error', file: path, line, ...finding };
  };

  if (/^\uFEFF?\s*$/.test(text)) {
    const fix = 'Write it, or delete it.';
    return { file, problems: [report({ message: 'the file is empty', fix })] };
  }
  const problems = guardSource(text, { file: path });
  if (extension === 'yaml') {
    if (problems.length === 0) readFields(file, { yaml: text, lineOffset: 0 }, problems, report);
    return { file, problems };
  }

  const split = splitFrontMatter(text);
  if (!('body' in split)) return { file, problems };
  file.bodyLineOffset = split.lineOffset;
  if (split.lineOffset === 0) {
    const fix = 'Start the file with a line "---", the fields, and another line "---".';
    problems.push(report({ message: 'the fields at the top of the file are missing', fix }));
    return { file, problems };
  }
  const isSafe = problems.length === 0;
  const yaml = text.split('\n').slice(1, split.lineOffset).join('\n');
  if (isSafe || guardSource(yaml, { file: 'fields.yaml' }).length === 0) {
    readFields(file, { yaml, lineOffset: 1 }, problems, report);
  }
  if (isSafe) readBody(file, split.body, problems);
  return { file, problems };
}

/** A file of which nothing is known but where it stands. */
export function blankFile(collection: CollectionName, path: string, text = ''): ContentFile {
  const { extension } = collections[collection];
  const slug = path.slice(path.lastIndexOf('/') + 1, -extension.length - 1);
  const unknown = { data: undefined, tree: undefined, bodyLineOffset: 0, lineOf: () => 1 };
  return { collection, path, slug, text, ...unknown };
}

function readFields(
  file: ContentFile,
  { yaml, lineOffset }: Fields,
  problems: Problem[],
  report: (finding: Finding, line?: number) => Problem,
): void {
  file.lineOf = createLineFinder(yaml, lineOffset);
  try {
    file.data = toFields(normalize(load(yaml)));
  } catch (error) {
    const message = `the fields cannot be read: ${reasonOf(error)}`;
    const fix = 'Put text that holds ": ", " #" or starts with a sign in quotes, and indent lists alike.';
    const line = error instanceof YAMLException ? (error.mark?.line ?? 0) : 0;
    problems.push(report({ message, fix }, line + lineOffset + 1));
  }
}

function readBody(file: ContentFile, body: string, problems: Problem[]): void {
  try {
    file.tree = mdxToMdast(body, { position: true });
  } catch (error) {
    const place = { file: file.path, lineOffset: file.bodyLineOffset };
    problems.push(explainSyntaxError(error, place));
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof YAMLException) return error.reason;
  return error instanceof Error ? error.message : String(error);
}

function toFields(value: unknown): Record<string, unknown> {
  if (value === undefined) return {};
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Error('they are not a list of names and values');
  }
  return value as Record<string, unknown>;
}
