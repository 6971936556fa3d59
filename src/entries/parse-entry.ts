import { YAMLException } from 'js-yaml';
import type { Root } from 'mdast';
import { formOf } from '../model/collection-form.ts';
import { collections, type CollectionName } from '../model/collections.ts';
import { normalize } from '../model/normalize.ts';
import type { Diagnostic, DiagnosticText } from '../validation/diagnostic.ts';
import { explainIssue, formatPath } from '../validation/explain-issue.ts';
import { severityOf, type RuleId } from '../validation/rules.ts';
import type { ContentEntry } from './content-entry.ts';
import type { MediaFiles } from './guard/address-guard.ts';
import { guardSource } from './guard/source-guard.ts';
import { guardTree } from './guard/tree-guard.ts';
import { createLineFinder } from './parsing/field-line.ts';
import { splitFrontMatter } from './parsing/front-matter.ts';
import { loadFields } from './parsing/load-fields.ts';
import { explainSyntaxError } from './parsing/syntax-error.ts';

interface ParseOptions {
  /** The media files that texts may use. */
  mediaFiles: MediaFiles;
  /** Returns the tree of a text, with positions; throws with a message that begins with `12:5: `. */
  parse(body: string): Root;
}

interface Parsed {
  entry: ContentEntry;
  diagnostics: Diagnostic[];
}

/**
 * Returns the entry of a file and its problems. This is the only way to make an entry: its fields are
 * parsed and validated, its text is parsed and guarded. Problems are returned, never thrown, so that one
 * broken file hides nothing in the others. A source that the guard rejects is not parsed.
 */
export function parseEntry(
  collection: CollectionName,
  path: string,
  text: string,
  options: ParseOptions,
): Parsed {
  const entry = createEntry(collection, path, text);
  const report = (rule: RuleId, found: DiagnosticText, line = 1): Diagnostic => {
    return { rule, severity: severityOf(rule), file: path, at: { line }, ...found };
  };

  if (/^\uFEFF?\s*$/.test(text)) {
    const empty = { message: 'the file is empty', fix: 'Write it, or delete it.' };
    return { entry, diagnostics: [report('file-encoding', empty)] };
  }
  const diagnostics = guardSource(text, { file: path });
  const isSafe = diagnostics.length === 0;
  if (collections[collection].extension === 'yaml') {
    if (isSafe) diagnostics.push(...readFields(entry, { yaml: text, lineOffset: 0 }, report));
    return { entry, diagnostics };
  }

  const split = splitFrontMatter(text);
  if (!('body' in split)) return { entry, diagnostics };
  entry.bodyLineOffset = split.lineOffset;
  if (split.lineOffset === 0) {
    const fix = 'Start the file with a line "---", the fields, and another line "---".';
    const message = 'the fields at the top of the file are missing';
    if (isSafe) diagnostics.push(report('front-matter', { message, fix }));
    return { entry, diagnostics };
  }
  entry.body = split.body;
  const yaml = text.split('\n').slice(1, split.lineOffset).join('\n');
  if (isSafe || guardSource(yaml, { file: 'fields.yaml' }).length === 0) {
    diagnostics.push(...readFields(entry, { yaml, lineOffset: 1 }, report));
  }
  if (isSafe) diagnostics.push(...readBody(entry, options));
  return { entry, diagnostics };
}

/** Returns an entry that is not parsed yet. */
export function createEntry(collection: CollectionName, path: string, text = ''): ContentEntry {
  const { extension } = collections[collection];
  return {
    collection,
    path,
    slug: path.slice(path.lastIndexOf('/') + 1, -extension.length - 1),
    text,
    data: undefined,
    fields: undefined,
    body: '',
    tree: undefined,
    isGuarded: false,
    bodyLineOffset: 0,
    lineOf: () => 1,
  };
}

interface YamlPart {
  yaml: string;
  /** The number of lines of the file before it. */
  lineOffset: number;
}

function readFields(
  entry: ContentEntry,
  { yaml, lineOffset }: YamlPart,
  report: (rule: RuleId, found: DiagnosticText, line?: number) => Diagnostic,
): Diagnostic[] {
  entry.lineOf = createLineFinder(yaml, lineOffset);
  let data: unknown;
  try {
    data = normalize(loadFields(yaml)) ?? {};
  } catch (error) {
    const { line, ...found } = explainYamlError(error);
    return [report('front-matter', found, line + lineOffset)];
  }
  if (!isRecord(data)) {
    const message = 'the fields are not a list of names and values';
    const fix = 'Write each as "name: value".';
    return [report('front-matter', { message, fix }, lineOffset + 1)];
  }
  entry.data = data;
  return validateFields(entry, data);
}

/** Validates the fields against their schema. */
function validateFields(entry: ContentEntry, data: Record<string, unknown>): Diagnostic[] {
  const { collection, path: file } = entry;
  const result = collections[collection].schema.safeParse(data);
  if (result.success) {
    entry.fields = result.data;
    return [];
  }
  return result.error.issues.map((issue) => {
    const path = issue.code === 'unrecognized_keys' ? [...issue.path, ...issue.keys] : issue.path;
    const { message, fix } = explainIssue(issue, formOf(collection), data);
    const at = { field: formatPath(path), line: entry.lineOf(path) };
    return { rule: 'field-schema', severity: 'error', file, at, message, fix };
  });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Returns what js-yaml could not parse, with the line within the fields, from 1. */
function explainYamlError(error: unknown): DiagnosticText & { line: number } {
  const isYaml = error instanceof YAMLException;
  const reason = isYaml ? error.reason : error instanceof Error ? error.message : String(error);
  const line = ((isYaml ? error.mark?.line : undefined) ?? 0) + 1;
  if (reason === 'duplicated mapping key') {
    const message = 'this field appears a second time';
    return { line, message, fix: 'Keep one of the two.' };
  }
  const fix =
    'Put text that holds ": ", " #" or starts with a symbol in quotes, and indent lists alike.';
  return { line, message: `the fields cannot be read: ${reason}`, fix };
}

/** Astro gives some fields a meaning of its own: it imports and runs the file that `layout` names. */
function hasKnownFields({ collection, data }: ContentEntry): boolean {
  const { shape } = collections[collection].schema;
  return data !== undefined && Object.keys(data).every((name) => Object.hasOwn(shape, name));
}

function readBody(entry: ContentEntry, { mediaFiles, parse }: ParseOptions): Diagnostic[] {
  const { path: file, text: source, data: frontmatter, bodyLineOffset: lineOffset } = entry;
  try {
    entry.tree = parse(entry.body);
  } catch (error) {
    return [explainSyntaxError(error, { file, lineOffset })];
  }
  const found = guardTree(entry.tree, { file, source, frontmatter, lineOffset, mediaFiles });
  entry.isGuarded = found.length === 0 && hasKnownFields(entry);
  return found;
}
