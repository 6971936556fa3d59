import type { CollectionName } from '../../src/model/collections.ts';

/** One file under `content/` as it was read, before anything is known to be right in it. */
export interface ContentFile {
  collection: CollectionName;
  /** Path from the top of the repository. */
  path: string;
  /** File name without its ending. */
  slug: string;
  text: string;
  /** The parsed front matter (or the whole of a YAML file), blanks taken out; undefined if unreadable. */
  data: Record<string, unknown> | undefined;
  /** The text of an MDX file, and the number of lines that stand before it. */
  body: string;
  bodyLineOffset: number;
  /** The line, from 1, on which the field at a path stands, or its nearest parent. */
  lineOf(path: readonly PropertyKey[]): number;
}
