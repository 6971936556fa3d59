import { isNode, LineCounter, parseDocument } from 'yaml';
import type { Problem } from '../../src/domain/problem.ts';
import { collections, type CollectionName } from '../../src/model/collections.ts';
import { normalize } from '../../src/model/normalize.ts';
import type { ContentFile } from './content-file.ts';

const frontMatter = /^---[^\S\n]*\n([\s\S]*?)\n?^---[^\S\n]*(?:\n|$)/m;

/** More aliases than this are no front matter but an attack (threats.md: YAML alias bomb). */
const maxAliasCount = 20;

/**
 * Reads the front matter and the body out of a file's text. Problems are reported, never thrown:
 * one broken file must not hide what is wrong in the others.
 */
export function parseContent(
  collection: CollectionName,
  path: string,
  text: string,
): { file: ContentFile; problems: Problem[] } {
  const { extension } = collections[collection];
  const slug = path.slice(path.lastIndexOf('/') + 1, -extension.length - 1);
  const normalized = text.replaceAll('\r\n', '\n').replace(/^\uFEFF/, '');
  const split = extension === 'mdx' ? splitFrontMatter(normalized) : whole(normalized);
  const base = { collection, path, slug, text };

  if (!split) {
    return {
      file: { ...base, data: undefined, body: normalized, bodyLineOffset: 0, lineOf: () => 1 },
      problems: [
        {
          severity: 'error',
          file: path,
          line: 1,
          message: 'the fields at the top of the file are missing',
          fix: 'Start the file with a line "---", the fields, and another line "---".',
        },
      ],
    };
  }

  const lineCounter = new LineCounter();
  const document = parseDocument(split.yaml, { lineCounter, uniqueKeys: true });
  const problems: Problem[] = document.errors.map((error) => ({
    severity: 'error',
    file: path,
    line: lineCounter.linePos(error.pos[0]).line + split.yamlLineOffset,
    message: `the fields cannot be read: ${error.message.split('\n')[0]}`,
    fix: 'Put text that holds ": ", " #" or starts with a sign in quotes, and indent lists alike.',
  }));

  let data: Record<string, unknown> | undefined;
  if (problems.length === 0) {
    try {
      data = toFields(normalize(document.toJS({ maxAliasCount })));
    } catch (error) {
      problems.push({
        severity: 'error',
        file: path,
        line: 1,
        message: `the fields cannot be read: ${error instanceof Error ? error.message : String(error)}`,
        fix: 'Write each value out instead of pointing to another with "*".',
      });
    }
  }

  const lineOf = (fieldPath: readonly PropertyKey[]): number => {
    for (let length = fieldPath.length; length > 0; length--) {
      const node = document.getIn(fieldPath.slice(0, length), true);
      const start = isNode(node) ? node.range?.[0] : undefined;
      if (start !== undefined) return lineCounter.linePos(start).line + split.yamlLineOffset;
    }
    return 1;
  };
  return {
    file: { ...base, data, body: split.body, bodyLineOffset: split.bodyLineOffset, lineOf },
    problems,
  };
}

interface Split {
  yaml: string;
  yamlLineOffset: number;
  body: string;
  bodyLineOffset: number;
}

function splitFrontMatter(text: string): Split | undefined {
  const match = frontMatter.exec(text);
  if (match?.index !== 0) return undefined;
  const [head, yaml = ''] = match;
  return {
    yaml,
    yamlLineOffset: 1,
    body: text.slice(head.length),
    bodyLineOffset: head.split('\n').length - 1,
  };
}

function whole(text: string): Split {
  return { yaml: text, yamlLineOffset: 0, body: '', bodyLineOffset: 0 };
}

function toFields(value: unknown): Record<string, unknown> {
  if (value === undefined) return {};
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Error('they are not a list of names and values');
  }
  return value as Record<string, unknown>;
}
