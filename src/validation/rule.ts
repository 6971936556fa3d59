/**
 * The input and output of a rule for one entry. The content check and the CMS run the same rules, each
 * with its own knowledge of the rest of the library.
 */
import type { MdastNode } from 'satteri';
import type { CollectionName } from '../model/collections.ts';
import type { RelationTarget } from '../model/field.ts';
import type { DiagnosticText } from './diagnostic.ts';
import type { RuleId, Severity } from './rules.ts';

/** An entry that is not validated yet. */
export interface RuledEntry {
  collection: CollectionName;
  slug: string;
  /** Its fields, without blanks. */
  data: unknown;
  /** Its parsed text; undefined if it has none or it cannot be parsed. */
  tree: Readonly<MdastNode> | undefined;
}

/** What is known of the rest of the library. */
export interface RuleContext {
  /** The day the entry is checked for, as `YYYY-MM-DD`. */
  today: string;
  /** Returns the slugs of a collection, or undefined if it is empty. */
  slugsOf(collection: RelationTarget): Slugs | undefined;
  /** Returns the entry page at an address. */
  findPage(address: string): KnownPage | undefined;
  /** Returns an earlier entry with the same name, where a scope may have each name only once. */
  findNamesake(scope: string, name: string): string | undefined;
  /** Returns the name of an earlier page that claims the same old address. */
  findClaimant(address: string): string | undefined;
}

export type Slugs = Pick<ReadonlySet<string>, 'has' | 'keys'>;

export interface KnownPage {
  /** Its name in messages. */
  name: string;
  /** Whether patients can open it. */
  isOpen: boolean;
  /** The ids of the headings in its text; undefined if its text is not available. */
  headingIds?: ReadonlySet<string> | undefined;
  /** The old addresses that lead to it. */
  redirectsFrom: readonly unknown[];
}

/** A diagnostic for one entry, without its rule and its file. */
export interface Report extends DiagnosticText {
  at: FieldPath | TextPosition;
  /** Overrides the severity of the rule. */
  severity?: Severity;
  /** The unpublished target of the entry: once it is published, the entry is valid as it is. */
  missing?: string;
}

interface FieldPath {
  /** Like `['sources', 2, 'id']`. */
  path: readonly PropertyKey[];
}

/** A position in the source of the tree, counted from 1. */
interface TextPosition {
  line: number;
  column?: number;
}

/** A report and its rule. */
export interface RuleReport extends Report {
  rule: RuleId;
}

export type Rule = (entry: RuledEntry, context: RuleContext) => Report[];

/** Returns the position where a node begins. */
export function positionOf(node: Readonly<MdastNode>): Required<TextPosition> {
  const { line = 1, column = 1 } = node.position?.start ?? {};
  return { line, column };
}
