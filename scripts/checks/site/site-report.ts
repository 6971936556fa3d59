import type { CheckReport, Diagnostic } from '../../../src/validation/diagnostic.ts';

/** An error on a page, or on the whole site (`/`). */
export function errorOn(path: string, message: string, fix: string): CheckReport {
  return { severity: 'error', file: path, message, fix };
}

/**
 * Groups the same problem on many pages, such as a link in the footer, into one diagnostic: that of the
 * first page, with the number of other pages.
 */
export function groupDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const groups = Map.groupBy(diagnostics, ({ rule, severity, at, message, fix }) =>
    JSON.stringify([rule, severity, at?.field, message, fix]),
  );
  return [...groups.values()].flatMap((group) => {
    const others = new Set(group.map(({ file }) => file)).size - 1;
    const [first] = group;
    if (!first || others === 0) return group;
    const pages = others === 1 ? 'one other page' : `${others} other pages`;
    return [{ ...first, message: `${first.message} (and on ${pages})` }];
  });
}
