import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

const ownPattern = /^\.?([a-z]+)-(\d+)-(\d+)\b/;
const made = new Set<string>();
let count = 0;

/** A name for a temporary file that includes the process it belongs to, like `site-4711-1`. */
export function makeOwnName(prefix: string): string {
  count += 1;
  const name = `${prefix}-${process.pid}-${count}`;
  made.add(name);
  return name;
}

/**
 * Removes from a folder the temporary files of processes that ended without cleaning up.
 *
 * @param prefixes The prefixes given to `makeOwnName`; files with other names are kept.
 */
export async function clearLeftovers(folder: string, prefixes: readonly string[]): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    const [own = '', prefix = '', processId] = ownPattern.exec(name) ?? [];
    if (!prefixes.includes(prefix) || isOwned(own, Number(processId))) continue;
    await rm(join(folder, name), { recursive: true, force: true });
  }
}

function isOwned(own: string, processId: number): boolean {
  // Process IDs are reused: ours may have been another's when the name was made.
  if (processId === process.pid) return made.has(own);
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    // The process is running, under another user.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
