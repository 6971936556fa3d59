import type { MdastNode } from 'satteri';
import { countLines } from '../../src/entries/parsing/front-matter.ts';
import { guardText } from '../../src/entries/guard/guard-text.ts';
import { collections } from '../../src/model/collections.ts';
import { makeEntryFormat } from '../saving/entry-format.ts';
import type { FormDiagnostic } from '../saving/validate-entry.ts';
import type { EditedEntry } from '../decap/edited-entry.ts';
import type { LibraryData } from './library-data.ts';
import { parseText } from './parse-text.ts';

/** The text of an entry, with the guard's diagnostics. */
export interface GuardedBody {
  /** Undefined if there is no text, or if it cannot be parsed. */
  tree: MdastNode | undefined;
  /** How many lines of the tree come before the text. */
  linesAbove: number;
  diagnostics: BodyDiagnostic[];
  /** Pictures that are neither on the site nor held by the form. */
  missingFiles: string[];
}

/** A diagnostic of the content guard, by line of the text. */
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

/** Describes a diagnostic like `Text, line 12: what is wrong. How to fix it.` */
export function describeBodyDiagnostic({ line, message, fix }: BodyDiagnostic): FormDiagnostic {
  const place = line === undefined ? 'Fields' : `Text, line ${line}`;
  return {
    text: `${place}: ${message}. ${fix}`,
    path: line === undefined ? '' : `body.${line}`,
  };
}
