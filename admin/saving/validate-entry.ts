import { fieldRules, runRules } from '../../src/validation/rules/entry-rules.ts';
import { explainIssue } from '../../src/validation/explain-issue.ts';
import { guardSource } from '../../src/entries/guard/source-guard.ts';
import { formOf } from '../../src/model/collection-form.ts';
import { collections, type CollectionName } from '../../src/model/collections.ts';
import { describeField, type FormNode } from '../../src/model/form-schema.ts';
import { normalize } from '../../src/model/normalize.ts';

/**
 * What the build would refuse in an entry that is about to be saved: rules that no single field of
 * the form can check, such as a picture that is half described.
 *
 * @param entry The fields as the form holds them, with the text as `body`.
 * @param today As `YYYY-MM-DD`.
 * @returns A sentence or two for each problem; none where the build would accept the fields.
 */
export function validateEntry(collection: string, entry: object, today: string): string[] {
  if (!isCollection(collection)) return [];
  const form = formOf(collection);
  const data = normalize({ ...entry, body: undefined }) ?? {};
  const { error } = collections[collection].schema.safeParse(data);
  const invalid = (error?.issues ?? []).map((issue) => {
    const { message, fix } = explainIssue(issue, form, data);
    return `${describePlace(issue.path, form, data)}${message}. ${fix}`;
  });
  const context = {
    today,
    slugsOf: () => undefined,
    findPage: () => undefined,
    findNamesake: () => undefined,
    findClaimant: () => undefined,
  };
  const together = runRules({ collection, slug: '', data, tree: undefined }, context, fieldRules)
    .filter(({ severity }) => severity === 'error')
    .map(
      ({ at, message, fix }) =>
        `${'path' in at ? nameField(at.path, form, data) : ''}: ${message}. ${fix}`,
    );
  return [...invalid, ...together, ...validateText(entry)];
}

/** What of the text the guard refuses before it is parsed: code above all. */
function validateText(entry: object): string[] {
  const { body } = entry as { body?: unknown };
  if (typeof body !== 'string') return [];
  // The file's name tells the guard what it reads, and stands in no sentence here.
  return guardSource(`---\n---\n${body}`, { file: 'text.mdx' }).map(
    ({ at: { line = 2 } = {}, message, fix }) => `Text, line ${line - 2}: ${message}. ${fix}`,
  );
}

const mostTold = 3;

/** What is said where an entry is refused: as much as can be read before the message goes away. */
export function summarizeDiagnostics(diagnostics: readonly string[]): string {
  const told = diagnostics.slice(0, mostTold);
  const rest = diagnostics.length - told.length;
  return [...told, ...(rest > 0 ? [`Problems besides: ${rest}.`] : [])].join(' ');
}

/** A field as the form names it: `Sources, 2: “Short name”`. */
export function nameField(path: readonly PropertyKey[], form: FormNode, data: unknown): string {
  const label = describeField(form, path, data)?.title ?? String(path.at(-1));
  return `${describePlace(path, form, data)}“${label}”`;
}

/** The groups and lists that a field is part of, as the form names them: `Sources, 2: `. */
function describePlace(path: readonly PropertyKey[], form: FormNode, data: unknown): string {
  const above = typeof path.at(-1) === 'number' ? path : path.slice(0, -1);
  const names = above.map((key, index) =>
    typeof key === 'number'
      ? String(key + 1)
      : (describeField(form, above.slice(0, index + 1), data)?.title ?? String(key)),
  );
  return names.length > 0 ? `${names.join(', ')}: ` : '';
}

function isCollection(name: string): name is CollectionName {
  return Object.hasOwn(collections, name);
}
