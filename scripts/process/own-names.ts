import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

const ownPattern = /^\.?([a-z]+)-(\d+)-(\d+)\b/;
const made = new Set<string>();
let count = 0;

/** A name for a temporary file that says which process it belongs to, like `site-4711-1`. */
export function makeOwnName(kind: string): string {
  count += 1;
  const name = `${kind}-${process.pid}-${count}`;
  made.add(name);
  return name;
}

/**
 * Removes from a folder what processes that have ended without tidying up left there.
 *
 * @param kinds Those of `makeOwnName`; whatever has another name is left alone.
 */
export async function clearLeftovers(folder: string, kinds: readonly string[]): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    const [own = '', kind = '', processId] = ownPattern.exec(name) ?? [];
    if (!kinds.includes(kind) || isOwned(own, Number(processId))) continue;
    await rm(join(folder, name), { recursive: true, force: true });
  }
}

function isOwned(own: string, processId: number): boolean {
  // A number is given again: one that is ours now may have been another's when the name was made.
  if (processId === process.pid) return made.has(own);
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    // It lives, and belongs to somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
