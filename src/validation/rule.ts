/**
 * What a rule over one entry is given and what it finds. The checks of `content/` and the CMS ask the
 * same rules, each with what it knows of the rest of the library.
 */
import type { MdastNode } from 'satteri';
import type { CollectionName } from '../model/collections.ts';
import type { RelationTarget } from '../model/field.ts';
import type { DiagnosticText } from './diagnostic.ts';
import type { RuleId, Severity } from './rules.ts';

/** An entry before anything is known to be right in it. */
export interface RuledEntry {
  collection: CollectionName;
  slug: string;
  /** Its fields, blanks taken out. */
  data: unknown;
  /** Its parsed text; undefined where there is none or it cannot be read. */
  tree: Readonly<MdastNode> | undefined;
}

/** What the rest of the library is known to hold. */
export interface RuleContext {
  /** The day for which the entry is checked, as `YYYY-MM-DD`. */
  today: string;
  /** The slugs of a collection; undefined where it has none. */
  slugsOf(collection: RelationTarget): Slugs | undefined;
  /** The page of an entry by its address. */
  findPage(address: string): KnownPage | undefined;
  /** Another entry of the same collection, from before this one, with the same value of a field. */
  findNamesake(field: string, value: string): string | undefined;
  /** The name of another page that has claimed an old address before. */
  findClaimant(address: string): string | undefined;
}

export type Slugs = Pick<ReadonlySet<string>, 'has' | 'keys'>;

export interface KnownPage {
  /** What to call it in a message. */
  name: string;
  /** Whether patients can open it. */
  isOpen: boolean;
  /** The ids of the headings of its text; undefined where its text is not at hand. */
  headingIds?: ReadonlySet<string> | undefined;
  /** The old addresses that lead to it. */
  redirectsFrom: readonly unknown[];
}

/** A diagnostic of one entry, before it is known by which rule and in which file. */
export interface Report extends DiagnosticText {
  at: FieldPath | TextPosition;
  /** Where it is not that of the rule. */
  severity?: Severity;
  /** What the entry points to and nobody has published: once that is done, the entry is right as it is. */
  missing?: string;
}

interface FieldPath {
  /** Like `['sources', 2, 'id']`. */
  path: readonly PropertyKey[];
}

/** A place in the lines that the tree was parsed from, from 1. */
interface TextPosition {
  line: number;
  column?: number;
}

/** A report with the rule that made it. */
export interface RuleReport extends Report {
  rule: RuleId;
}

export type Rule = (entry: RuledEntry, context: RuleContext) => Report[];

/** Where a node begins. */
export function placeOf(node: Readonly<MdastNode>): Required<TextPosition> {
  const { line = 1, column = 1 } = node.position?.start ?? {};
  return { line, column };
}
