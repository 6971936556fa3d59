import { overlap, type Edit } from './edits.ts';

/**
 * Puts edits that are accepted one by one into as few files as take them all: each file is accepted with
 * all of its edits, so that one build shows them.
 */
export function packEdits(
  edits: readonly Edit[],
  isAccepted: (edits: readonly Edit[]) => boolean,
): Edit[][] {
  const files: Edit[][] = [];
  for (const edit of edits) {
    const file = files.find(
      (own) => !own.some((other) => overlap(other, edit)) && isAccepted([...own, edit]),
    );
    if (file) file.push(edit);
    else files.push([edit]);
  }
  return files;
}
