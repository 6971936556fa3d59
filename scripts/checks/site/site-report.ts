import type { CheckReport, Diagnostic } from '../../../src/validation/diagnostic.ts';

/** A problem of one page, or of the whole site (`/`), that stops the release. */
export function errorOn(path: string, message: string, fix: string): CheckReport {
  return { severity: 'error', file: path, message, fix };
}

/**
 * What is wrong in the same words on many pages, such as a link in the footer, as one problem: that of
 * the first page, which then says how many others there are.
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
