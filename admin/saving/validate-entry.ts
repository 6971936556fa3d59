import { fieldRules, runRules } from '../../src/validation/rules/entry-rules.ts';
import { explainIssue } from '../../src/validation/explain-issue.ts';
import { guardSource } from '../../src/entries/guard/source-guard.ts';
import { formOf } from '../../src/model/collection-form.ts';
import { collections, type CollectionName } from '../../src/model/collections.ts';
import { describeField, type FormNode } from '../../src/model/form-schema.ts';
import { normalize } from '../../src/model/normalize.ts';

/** What is wrong in a form, in the words of its labels. */
export interface FormDiagnostic {
  text: string;
  /** The field, like `sources.1.id`, or a line of the text, like `body.12`. */
  path: string;
}

/**
 * Returns what the build would reject in an entry that is about to be saved, including rules that no
 * single field of the form can check, such as a picture that is half described.
 *
 * @param entry The fields as the form holds them, with the text as `body`.
 * @param today As `YYYY-MM-DD`.
 */
export function validateEntry(collection: string, entry: object, today: string): FormDiagnostic[] {
  if (!isCollection(collection)) return [];
  const form = formOf(collection);
  const data = normalize({ ...entry, body: undefined }) ?? {};
  const { error } = collections[collection].schema.safeParse(data);
  const invalid = (error?.issues ?? []).map((issue) => {
    const { message, fix } = explainIssue(issue, form, data);
    const text = `${describePlace(issue.path, form, data)}${message}. ${fix}`;
    return { text, path: issue.path.join('.') };
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
    .map(({ at, message, fix }) => {
      const path = 'path' in at ? at.path : [];
      return { text: `${nameField(path, form, data)}: ${message}. ${fix}`, path: path.join('.') };
    });
  return [...invalid, ...together, ...validateText(entry)];
}

/** Returns what the guard rejects in the text before it is parsed, above all code. */
function validateText(entry: object): FormDiagnostic[] {
  const { body } = entry as { body?: unknown };
  if (typeof body !== 'string') return [];
  // The file's name tells the guard what it reads, and stands in no sentence here.
  return guardSource(`---\n---\n${body}`, { file: 'text.mdx' }).map(
    ({ at: { line = 2 } = {}, message, fix }) => ({
      text: `Text, line ${line - 2}: ${message}. ${fix}`,
      path: `body.${line - 2}`,
    }),
  );
}

const mostShown = 3;

/** Joins as many diagnostics as an editor can read before Decap's message disappears. */
export function summarizeDiagnostics(diagnostics: readonly FormDiagnostic[]): string {
  const shown = diagnostics.slice(0, mostShown).map(({ text }) => text);
  const rest = diagnostics.length - shown.length;
  return [...shown, ...(rest > 0 ? [`Other problems: ${rest}.`] : [])].join(' ');
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
