import type { MdastNode } from 'satteri';
import { countLines } from '../../src/entries/parsing/front-matter.ts';
import { guardText } from '../../src/entries/guard/guard-text.ts';
import { collections } from '../../src/model/collections.ts';
import { makeEntryFormat } from '../saving/entry-format.ts';
import type { EditedEntry } from '../decap/edited-entry.ts';
import type { LibraryData } from './library-data.ts';
import { parseText } from './parse-text.ts';

/** The text of an entry, and what the guard says of it. */
export interface GuardedBody {
  /** Undefined where there is no text or it cannot be read. */
  tree: MdastNode | undefined;
  /** How many lines the tree counts above the first of the text. */
  linesAbove: number;
  diagnostics: BodyDiagnostic[];
  /** Pictures that are neither on the site nor held by the form. */
  missingFiles: string[];
}

/** What the guard says of a text. */
export interface BodyDiagnostic {
  /** The line of the text, from 1; undefined for one of the fields above it. */
  line: number | undefined;
  message: string;
  fix: string;
}

/** @param frontmatter The fields of the entry, blanks taken out. */
export function guardBody(
  { collection, slug, fields, media }: EditedEntry,
  frontmatter: unknown,
  library: LibraryData,
): GuardedBody {
  const guarded: GuardedBody = {
    tree: undefined,
    linesAbove: 0,
    diagnostics: [],
    missingFiles: [],
  };
  const { folder, extension } = collections[collection];
  if (extension !== 'mdx') return guarded;
  const known = new Set([...library.mediaFiles, ...media.keys()]);
  const options = {
    file: `${folder}/${slug}.${extension}`,
    frontmatter,
    mediaFiles: (path: string) => {
      if (!known.has(path)) guarded.missingFiles.push(path);
      return true;
    },
  };
  const source = makeEntryFormat(collections[collection]).toFile(fields);
  const found = guardText(source, options, (body) => {
    guarded.linesAbove = countLines(body.slice(0, body.search(/\S|$/)));
    guarded.tree = parseText(body);
    return guarded.tree;
  });
  const text = typeof fields.body === 'string' ? fields.body.trim() : '';
  const above = countLines(source) - countLines(text) - 1;
  guarded.diagnostics = found.map(({ at: { line = 0 } = {}, message, fix }) => ({
    line: line > above ? line - above : undefined,
    message,
    fix,
  }));
  return guarded;
}

/** Like `Text, line 12: what is wrong. How to fix it.` */
export function describeBodyDiagnostic({ line, message, fix }: BodyDiagnostic): string {
  return `${line === undefined ? 'Fields' : `Text, line ${line}`}: ${message}. ${fix}`;
}
