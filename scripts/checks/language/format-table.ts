import { adviceRules, type AdviceRule } from './advice.ts';
import type { LanguageReport } from './advise-on-language.ts';

/** Pages from the hardest to read to the easiest; what has no grade comes last, most advice first. */
export function sortReports(reports: readonly LanguageReport[]): LanguageReport[] {
  return [...reports].sort(
    (a, b) => (b.grade ?? 0) - (a.grade ?? 0) || b.advice.length - a.advice.length,
  );
}

/** A table of the pages, one a line, with how much advice of each kind there is. */
export function formatTable(reports: readonly LanguageReport[]): string {
  const kinds = (Object.keys(adviceRules) as AdviceRule[]).filter(
    (kind) => kind !== 'reading-grade',
  );
  const rows = [
    ['grade', ...kinds.map((kind) => adviceRules[kind]), 'page'],
    ...reports.map(({ file, grade, advice }) => [
      grade?.toFixed(1) ?? '-',
      ...kinds.map((kind) => String(advice.filter((each) => each.rule === kind).length)),
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
