import type { Diagnostic } from '../../../src/validation/diagnostic.ts';

/** Formats diagnostics for people, grouped by file, each with its position and fix. */
export function formatDiagnostics(diagnostics: readonly Diagnostic[]): string {
  const files = [...new Set(diagnostics.map(({ file }) => file))];
  return files
    .map((file) => {
      const own = diagnostics.filter((diagnostic) => diagnostic.file === file);
      return [toLine(file), ...own.map(formatDiagnostic)].join('\n');
    })
    .join('\n\n');
}

function formatDiagnostic({ severity, at = {}, message, fix }: Diagnostic): string {
  const { field, line, column } = at;
  const position =
    line === undefined ? '' : `line ${line}${column === undefined ? '' : `:${column}`}`;
  const head = [position, field, severity === 'warning' ? 'advice' : ''].filter(Boolean).join(', ');
  return `${toLine(`  ${head ? `${head}: ` : ''}${message}`)}\n${toLine(`    -> ${fix}`)}`;
}

/**
 * Makes a line safe to print. File names and quoted values may contain line breaks, escape sequences for
 * the terminal, and commands to a workflow runner (`::error::`).
 */
function toLine(text: string): string {
  return text
    .replaceAll(
      /[\p{Cc}\u2028\u2029]/gu,
      (it) => `\\u${it.charCodeAt(0).toString(16).padStart(4, '0')}`,
    )
    .replace(/^(\s*):(?=:)/, '$1: ')
    .replaceAll('##[', '## [');
}

/** A summary like `2 errors, 1 piece of advice` or `no problems`. */
export function countDiagnostics(diagnostics: readonly Diagnostic[]): string {
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  const advice = diagnostics.length - errors;
  const parts = [
    errors > 0 && `${errors} error${errors === 1 ? '' : 's'}`,
    advice > 0 && `${advice} piece${advice === 1 ? '' : 's'} of advice`,
  ].filter(Boolean);
  return parts.length > 0 ? parts.join(', ') : 'no problems';
}

/** Formats diagnostics as annotations of a GitHub workflow run, one per line. */
export function formatAnnotations(diagnostics: readonly Diagnostic[]): string {
  const escape = (text: string) =>
    text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  const escapeProperty = (text: string) =>
    escape(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
  return diagnostics
    .map(({ rule, severity, file, at: { line = 1, column } = {}, message, fix }) => {
      const properties = `file=${escapeProperty(file)},line=${line}${column === undefined ? '' : `,col=${column}`},title=${rule}`;
      return `::${severity} ${properties}::${escape(`${message}. ${fix}`)}`;
    })
    .join('\n');
}
