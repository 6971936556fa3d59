import { load, YAMLException } from 'js-yaml';
import { mdxToMdast } from 'satteri';
import type { Diagnostic } from '../validation/diagnostic.ts';
import { splitFrontMatter } from './parsing/front-matter.ts';
import { guardSource } from './guard/source-guard.ts';
import { explainSyntaxError } from './parsing/syntax-error.ts';
import { collections, type CollectionName } from '../model/collections.ts';
import { normalize } from '../model/normalize.ts';
import type { ContentFile } from './content-file.ts';
import type { Report } from './content-problem.ts';
import { createLineFinder } from './parsing/field-line.ts';

interface Parsed {
  file: ContentFile;
  diagnostics: Diagnostic[];
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
  const report = (report: Report, line = 1): Diagnostic => {
    return { severity: 'error', file: path, line, ...report };
  };

  if (/^\uFEFF?\s*$/.test(text)) {
    const fix = 'Write it, or delete it.';
    return { file, diagnostics: [report({ message: 'the file is empty', fix })] };
  }
  const diagnostics = guardSource(text, { file: path });
  if (extension === 'yaml') {
    if (diagnostics.length === 0)
      readFields(file, { yaml: text, lineOffset: 0 }, diagnostics, report);
    return { file, diagnostics };
  }

  const split = splitFrontMatter(text);
  if (!('body' in split)) return { file, diagnostics };
  file.bodyLineOffset = split.lineOffset;
  const isSafe = diagnostics.length === 0;
  if (split.lineOffset === 0) {
    if (!isSafe) return { file, diagnostics };
    const fix = 'Start the file with a line "---", the fields, and another line "---".';
    diagnostics.push(report({ message: 'the fields at the top of the file are missing', fix }));
    return { file, diagnostics };
  }
  const yaml = text.split('\n').slice(1, split.lineOffset).join('\n');
  if (isSafe || guardSource(yaml, { file: 'fields.yaml' }).length === 0) {
    readFields(file, { yaml, lineOffset: 1 }, diagnostics, report);
  }
  if (isSafe) readBody(file, split.body, diagnostics);
  return { file, diagnostics };
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
  diagnostics: Diagnostic[],
  report: (report: Report, line?: number) => Diagnostic,
): void {
  file.lineOf = createLineFinder(yaml, lineOffset);
  try {
    const data = normalize(load(yaml)) ?? {};
    if (isFields(data)) file.data = data;
    else {
      const message = 'the fields are not a list of names and values';
      diagnostics.push(report({ message, fix: 'Write each as "name: value".' }, lineOffset + 1));
    }
  } catch (error) {
    diagnostics.push(report(...explainYamlError(error, lineOffset)));
  }
}

function isFields(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What js-yaml could not read, and the line of the file. */
function explainYamlError(error: unknown, lineOffset: number): [Report, number] {
  const isYaml = error instanceof YAMLException;
  const reason = isYaml ? error.reason : String(error);
  const line = ((isYaml ? error.mark?.line : undefined) ?? 0) + lineOffset + 1;
  if (reason === 'duplicated mapping key') {
    return [{ message: 'the field stands here a second time', fix: 'Keep one of the two.' }, line];
  }
  const message = `the fields cannot be read: ${reason}`;
  const fix =
    'Put text that holds ": ", " #" or starts with a sign in quotes, and indent lists alike.';
  return [{ message, fix }, line];
}

function readBody(file: ContentFile, body: string, diagnostics: Diagnostic[]): void {
  try {
    file.tree = mdxToMdast(body, { position: true });
  } catch (error) {
    const place = { file: file.path, lineOffset: file.bodyLineOffset };
    diagnostics.push(explainSyntaxError(error, place));
  }
}
