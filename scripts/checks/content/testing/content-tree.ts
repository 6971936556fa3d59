import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { formatDiagnostics } from '../../report/format-diagnostics.ts';
import { checkContent } from '../check-content.ts';
import type { ContentLibrary } from '../../../../src/entries/content-library.ts';
import { readContent } from '../../../../src/entries/read-content.ts';
import { article, articleBody, articleFields, smallLibrary } from './small-library.ts';

/** The day for which the small library is checked. */
export const today = '2026-11-23';

/** Files by path; null removes a file of the small library. */
export type Changes = Record<string, string | Uint8Array | null>;

/** Writes the small library with changes to a temporary folder, and runs `work` there. */
export async function withContent<Result>(
  changes: Changes,
  work: (root: string) => Result | Promise<Result>,
): Promise<Result> {
  const root = mkdtempSync(join(tmpdir(), 'content-'));
  try {
    for (const [path, content] of Object.entries({ ...smallLibrary, ...changes })) {
      if (content === null) continue;
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), content);
    }
    return await work(root);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** The report of `check:content` on the small library with changes; empty if there are no problems. */
export async function report(changes: Changes): Promise<string> {
  return withContent(changes, (root) => formatDiagnostics(checkContent(root, { today })));
}

/** The small library with changes, read for the checks. */
export function readChanged(changes: Changes): Promise<ContentLibrary> {
  return withContent(changes, (root) => readContent(root, today));
}

const articlePath = 'content/articles/massage.mdx';

/** The report on the small library with more text in its article. */
export function reportOfBody(text: string): Promise<string> {
  return report({ [articlePath]: article({ body: `${articleBody}\n${text}\n` }) });
}

/** The report on the small library with changed fields in its article. */
export function reportOfFields(edit: (fields: string) => string): Promise<string> {
  return report({ [articlePath]: article({ fields: edit(articleFields) }) });
}
