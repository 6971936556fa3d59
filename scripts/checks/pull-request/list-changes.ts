import { execFileSync } from 'node:child_process';

/** One file that a change adds, alters or removes. */
export interface ChangedFile {
  path: string;
  /** Its mode in git afterwards: `100644` is a plain file, `000000` none. */
  mode: string;
}

/**
 * What a change does, seen from where it left the base branch.
 *
 * @param clone A clone that holds both commits.
 * @param base, head Commits, as whole hashes.
 * @throws if one of them is no hash, or not there.
 */
export function listChanges(clone: string, base: string, head: string): ChangedFile[] {
  for (const commit of [base, head]) {
    if (!/^[0-9a-f]{40,64}$/.test(commit)) throw new Error(`"${commit}" is no commit.`);
  }
  const args = ['diff', '--raw', '-z', '--no-renames', '--no-abbrev', `${base}...${head}`];
  const output = execFileSync('git', ['-C', clone, ...args], { encoding: 'utf8' });
  return parseRawDiff(output);
}

/** The output of `git diff --raw -z`: `:<old mode> <new mode> <old> <new> <status>`, then the path. */
export function parseRawDiff(output: string): ChangedFile[] {
  const fields = output.split('\0').filter(Boolean);
  return fields.flatMap((field, index) => {
    const [, mode] = /^:\d{6} (\d{6}) /.exec(field) ?? [];
    const path = fields[index + 1];
    return mode !== undefined && path !== undefined && index % 2 === 0 ? [{ path, mode }] : [];
  });
}
