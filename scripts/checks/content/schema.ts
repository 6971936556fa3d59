import { explainIssue } from '../../../src/validation/explain-issue.ts';
import type { Diagnostic } from '../../../src/validation/diagnostic.ts';
import { formOf } from '../../../src/model/collection-form.ts';
import { collections } from '../../../src/model/collections.ts';
import type { ContentFile } from '../../../src/entries/content-file.ts';

/** Whether the fields of a file are what its schema asks for. */
export function checkSchema(file: ContentFile): Diagnostic[] {
  if (!file.data) return [];
  const result = collections[file.collection].schema.safeParse(file.data);
  return (result.error?.issues ?? []).map((issue) => {
    const { field, message, fix } = explainIssue(issue, formOf(file.collection), file.data);
    const path = issue.code === 'unrecognized_keys' ? [...issue.path, ...issue.keys] : issue.path;
    return { severity: 'error', file: file.path, field, line: file.lineOf(path), message, fix };
  });
}
