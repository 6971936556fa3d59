import type { Diagnostic } from '../validation/diagnostic.ts';
import { formatPath } from '../validation/explain-issue.ts';
import type { Report } from '../validation/rule.ts';
import { severityOf, type RuleId } from '../validation/rules.ts';
import type { ContentEntry } from './content-entry.ts';

/** What a rule reports of an entry, with the line of its file that an editor has to look at. */
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
  const place =
    'path' in at
      ? { field: formatPath(at.path), line: entry.lineOf(at.path) }
      : { ...at, line: at.line + entry.bodyLineOffset };
  return { rule, severity, file: entry.path, at: place, message, fix };
}
