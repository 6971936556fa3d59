import { adviceRules, type AdviceRule } from './advice.ts';
import type { LanguageReport } from './advise-on-language.ts';

/** Sorts pages from hardest to easiest to read; those without a grade come last, most advice first. */
export function sortReports(reports: readonly LanguageReport[]): LanguageReport[] {
  return [...reports].sort(
    (a, b) => (b.grade ?? 0) - (a.grade ?? 0) || b.advice.length - a.advice.length,
  );
}

/** A table of pages, one per line, with the number of reports for each rule. */
export function formatTable(reports: readonly LanguageReport[]): string {
  const rules = (Object.keys(adviceRules) as AdviceRule[]).filter(
    (rule) => rule !== 'reading-grade',
  );
  const rows = [
    ['grade', ...rules.map((rule) => adviceRules[rule]), 'page'],
    ...reports.map(({ file, grade, advice }) => [
      grade?.toFixed(1) ?? '-',
      ...rules.map((rule) => String(advice.filter((each) => each.rule === rule).length)),
      file.path,
    ]),
  ];
  const widths = rows[0]?.map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows
    .map((row) =>
      row
        .map((cell, column) =>
          column === row.length - 1 ? cell : cell.padStart(widths?.[column] ?? 0),
        )
        .join('  '),
    )
    .join('\n');
}
