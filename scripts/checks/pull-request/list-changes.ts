import { execFileSync } from 'node:child_process';

/** A file that a change adds, modifies or deletes. */
export interface ChangedFile {
  path: string;
  /** Its git mode after the change: `100644` is a regular file, `000000` a deleted one. */
  mode: string;
}

/**
 * Lists the files of a change since it branched off the base branch.
 *
 * @param clone A clone that has both commits.
 * @param base The full hash of a commit of the base branch.
 * @param head The full hash of the change's last commit.
 * @throws if either is not a full hash, or not in the clone.
 */
export function listChanges(clone: string, base: string, head: string): ChangedFile[] {
  for (const commit of [base, head]) {
    if (!/^[0-9a-f]{40,64}$/.test(commit))
      throw new Error(`"${commit}" is not the hash of a commit.`);
  }
  const args = ['diff', '--raw', '-z', '--no-renames', '--no-abbrev', `${base}...${head}`];
  const output = execFileSync('git', ['-C', clone, ...args], { encoding: 'utf8' });
  return parseRawDiff(output);
}

/** Parses `git diff --raw -z`: `:<old mode> <new mode> <old> <new> <status>`, then the path. */
export function parseRawDiff(output: string): ChangedFile[] {
  const fields = output.split('\0').filter(Boolean);
  return fields.flatMap((field, index) => {
    const [, mode] = /^:\d{6} (\d{6}) /.exec(field) ?? [];
    const path = fields[index + 1];
    return mode !== undefined && path !== undefined && index % 2 === 0 ? [{ path, mode }] : [];
  });
}
