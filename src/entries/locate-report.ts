import type { Diagnostic } from '../validation/diagnostic.ts';
import { formatPath } from '../validation/explain-issue.ts';
import type { Report } from '../validation/rule.ts';
import { severityOf, type RuleId } from '../validation/rules.ts';
import type { ContentEntry } from './content-entry.ts';

/** Returns the diagnostic of a report, with its line in the file of the entry. */
export function locateReport(
  entry: Pick<ContentEntry, 'path' | 'lineOf' | 'bodyLineOffset'>,
  {
    rule,
    at,
    severity = severityOf(rule),
    message,
    fix,
  }: Omit<Report, 'missing'> & { rule: RuleId },
): Diagnostic {
  const location =
    'path' in at
      ? { field: formatPath(at.path), line: entry.lineOf(at.path) }
      : { ...at, line: at.line + entry.bodyLineOffset };
  return { rule, severity, file: entry.path, at: location, message, fix };
}
