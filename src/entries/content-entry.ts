import type { Root } from 'mdast';
import type { z } from 'zod';
import type { CollectionName, collections } from '../model/collections.ts';

/** The validated fields of a collection's entries. */
export type Fields<Name extends CollectionName> = z.output<(typeof collections)[Name]['schema']>;

/** One file under `content/`, with the positions of its parts. */
export interface ContentEntry<Name extends CollectionName = CollectionName> {
  collection: Name;
  /** The path from the root of the repository. */
  path: string;
  /** The file name without its extension. */
  slug: string;
  /** The whole file. */
  text: string;
  /** The fields as written, without blanks; undefined if they cannot be parsed. */
  data: Record<string, unknown> | undefined;
  /** The fields after validation; undefined if they are invalid. */
  fields: Fields<Name> | undefined;
  /** The text below the front matter; empty if there is none. */
  body: string;
  /** The parsed text of an MDX file; undefined if there is none or it is unsafe to parse. */
  tree: Root | undefined;
  /** Whether the guard approved the text. No other text becomes a page. */
  isGuarded: boolean;
  /** The number of lines of the file before line 1 of the tree. */
  bodyLineOffset: number;
  /** Returns the line, from 1, of the field at a path or of its nearest ancestor. Slow: for reports only. */
  lineOf(path: readonly PropertyKey[]): number;
}
