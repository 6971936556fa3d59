import type { Report } from '../../src/validation/rule.ts';
import { runRules } from '../../src/validation/rules/entry-rules.ts';
import { formOf } from '../../src/model/collection-form.ts';
import { normalize } from '../../src/model/normalize.ts';
import { validateEntry, type FormDiagnostic } from '../saving/validate-entry.ts';
import { completeEntry } from './complete-entry.ts';
import { describeReport } from './describe-report.ts';
import type { EditedEntry } from '../decap/edited-entry.ts';
import { describeBodyDiagnostic, guardBody } from './guard-body.ts';
import { hasEntry, type LibraryData } from './library-data.ts';
import { createRuleContext } from './rule-context.ts';

export interface EntryDiagnostics {
  /** What the build would reject. */
  diagnostics: FormDiagnostic[];
  /** What the entry points to and the last build did not have: it may be on its way. */
  awaited: FormDiagnostic[];
}

/**
 * What the build's checks would say of an entry as it stands in the form: its fields, its text and
 * what it points to. Only anchors within pages are left to the build.
 *
 * @param today As `YYYY-MM-DD`.
 */
export function checkEntry(
  entry: EditedEntry,
  library: LibraryData,
  today: string,
): EntryDiagnostics {
  const { collection, slug, fields } = entry;
  const form = formOf(collection);
  const data = normalize({ ...fields, body: undefined });
  const { tree, linesAbove, ...guarded } = guardBody(entry, data, library);
  const context = createRuleContext(entry, library, today);
  const reports = runRules({ collection, slug, data, tree }, context)
    .filter(({ severity }) => severity === 'error')
    .sort((a, b) => lineOf(a) - lineOf(b));
  const describe = (isAwaited: boolean) =>
    reports
      .filter(({ missing }) => (missing !== undefined) === isAwaited)
      .map((report) => describeReport(report, { form, data, linesAbove }));
  return {
    diagnostics: unique([
      ...validateEntry(collection, fields, today),
      ...guarded.diagnostics.map(describeBodyDiagnostic),
      ...describe(false),
    ]),
    awaited: unique([
      ...awaitRelations(entry, data, library),
      ...guarded.missingFiles.map((file) => ({
        text: `The picture “${file}” is not in the media folder yet.`,
        path: 'body',
      })),
      ...describe(true),
    ]),
  };
}

/** Fields stand before the text. */
function lineOf({ at }: Report): number {
  return 'line' in at ? at.line : 0;
}

function awaitRelations(
  { collection }: EditedEntry,
  data: unknown,
  { entries }: LibraryData,
): FormDiagnostic[] {
  const missing: string[] = [];
  completeEntry(formOf(collection), data, {
    today: '',
    hasEntry(name, slug) {
      const known = hasEntry(entries, name, slug);
      if (!known) missing.push(`${name}/${slug}`);
      return known;
    },
  });
  return missing.map((name) => ({
    text: `“${name}” is not on the site, so the page leaves it out until it is published.`,
    path: '',
  }));
}

/** The guard and the form both report code in a text. */
function unique(diagnostics: readonly FormDiagnostic[]): FormDiagnostic[] {
  return [...new Map(diagnostics.map((each) => [each.text, each])).values()];
}
