/** Values written into the lines of a file. */
import { isMap, isScalar, isSeq, parseDocument } from 'yaml';

/** A field of a file as the lines that it takes. */
export interface FieldLines {
  from: number;
  /** The first line after it. */
  to: number;
  /** Whether it holds a list or a group. */
  isNested: boolean;
}

/** A field with another value. */
export interface Edit extends FieldLines {
  value: string;
}

/** The fields of a file, those within others as well. */
export function listFieldLines(lines: readonly string[]): FieldLines[] {
  return lines.flatMap((line, from): FieldLines[] => {
    if (/(?::|^ *-) \S/.test(line)) return [{ from, to: from + 1, isNested: false }];
    const isBelow = (next: string) => indentOf(next) > indentOf(line) || next.startsWith('- ');
    const length = lines.slice(from + 1).findIndex((next) => !isBelow(next));
    return [{ from, to: length < 0 ? lines.length : from + 1 + length, isNested: true }];
  });
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

/** The lines with values written into them. No two edits may touch one line. */
export function applyEdits(lines: readonly string[], edits: readonly Edit[]): string {
  const changed: (string | undefined)[] = [...lines];
  for (const { from, to, value } of edits) {
    const start = /^ *(?:- )?(?:[\w-]+:(?: |$))?/.exec(lines[from] ?? '')?.[0] ?? '';
    changed.fill(undefined, from, to);
    changed[from] = `${start.trimEnd()} ${value}`;
  }
  return `${changed.filter((line) => line !== undefined).join('\n')}\n`;
}

export function overlap(one: FieldLines, other: FieldLines): boolean {
  return one.from < other.to && other.from < one.to;
}

/** Text, lists and groups: what a file says, whatever its fields make of it. */
export type Written = string | readonly Written[] | { readonly [field: string]: Written };

/** The values of a file as they are written, read by a parser other than ours; blank ones are left out. */
export function readWritten(fields: string): Record<string, Written> {
  return (readNode(parseDocument(fields).contents) ?? {}) as Record<string, Written>;
}

function readNode(node: unknown): Written | undefined {
  if (isMap(node)) {
    const fields = node.items.flatMap(({ key, value }) => {
      const written = readNode(value);
      return written === undefined ? [] : [[String(key), written] as const];
    });
    return fields.length > 0 ? Object.fromEntries(fields) : undefined;
  }
  if (isSeq(node)) {
    const items = node.items.map(readNode).filter((item) => item !== undefined);
    return items.length > 0 ? items : undefined;
  }
  if (!isScalar(node) || node.value === null) return undefined;
  const text = typeof node.value === 'boolean' ? String(node.value) : (node.source ?? '');
  return text.trim() === '' ? undefined : text;
}

/** What an entry holds, each number and switch as its text. */
export function writeOut(held: unknown): unknown {
  if (Array.isArray(held)) return held.map(writeOut);
  if (typeof held !== 'object' || held === null) return String(held);
  return Object.fromEntries(Object.entries(held).map(([key, item]) => [key, writeOut(item)]));
}

interface Leaf {
  /** Like `atAGlance.risks[].name`. */
  field: string;
  /** The same values with another text in its place. */
  change(text: string): Record<string, Written>;
}

/** Every text of a file. */
export function listLeaves(fields: Record<string, Written>): Leaf[] {
  return Object.entries(fields).flatMap(([key, item]) =>
    listTexts(item, key).map(({ field, change }) => ({
      field,
      change: (text) => ({ ...fields, [key]: change(text) }),
    })),
  );
}

interface Text {
  field: string;
  change(text: string): Written;
}

function listTexts(written: Written, field: string): Text[] {
  if (typeof written === 'string') return [{ field, change: (text) => text }];
  if (isList(written)) {
    return written.flatMap((item, index) =>
      listTexts(item, `${field}[]`).map((inner) => ({
        field: inner.field,
        change: (text) => written.with(index, inner.change(text)),
      })),
    );
  }
  return Object.entries(written).flatMap(([key, item]) =>
    listTexts(item, `${field}.${key}`).map((inner) => ({
      field: inner.field,
      change: (text) => ({ ...written, [key]: inner.change(text) }),
    })),
  );
}

function isList(written: Written): written is readonly Written[] {
  return Array.isArray(written);
}
