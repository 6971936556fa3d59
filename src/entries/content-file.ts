import type { mdxToMdast } from 'satteri';
import type { CollectionName } from '../model/collections.ts';

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
  /** The parsed text of an MDX file; undefined where there is none or it must not be parsed. */
  tree: ReturnType<typeof mdxToMdast> | undefined;
  /** How many lines of the file stand before those that the tree counts. */
  bodyLineOffset: number;
  /** The line, from 1, on which the field at a path stands, or its nearest parent. Slow: for reports only. */
  lineOf(path: readonly PropertyKey[]): number;
}
