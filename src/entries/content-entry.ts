import type { Root } from 'mdast';
import type { z } from 'zod';
import type { CollectionName, collections } from '../model/collections.ts';

/** The fields of a collection's entries, as its schema gives them. */
export type Fields<Name extends CollectionName> = z.output<(typeof collections)[Name]['schema']>;

/** One file under `content/`: what it holds, and where each part of it is. */
export interface ContentEntry<Name extends CollectionName = CollectionName> {
  collection: Name;
  /** Path from the top of the repository. */
  path: string;
  /** File name without its ending. */
  slug: string;
  /** The whole file. */
  text: string;
  /** The fields as they were written, blanks taken out; undefined if unreadable. */
  data: Record<string, unknown> | undefined;
  /** The same, once the schema has accepted them. */
  fields: Fields<Name> | undefined;
  /** The text below the front matter; empty where there is none. */
  body: string;
  /** The parsed text of an MDX file; undefined where there is none or it must not be parsed. */
  tree: Root | undefined;
  /** Whether the guard has read the text and let it pass: no other text becomes a page. */
  isGuarded: boolean;
  /** How many lines of the file stand before those that the tree counts. */
  bodyLineOffset: number;
  /** The line, from 1, on which the field at a path stands, or its nearest parent. Slow: for reports only. */
  lineOf(path: readonly PropertyKey[]): number;
}
