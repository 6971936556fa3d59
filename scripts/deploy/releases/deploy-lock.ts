import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** SQLite's code for a file that another process has locked. https://sqlite.org/rescode.html#busy */
const busy = 5;

/**
 * Locks a folder of releases, so that only one process at a time changes it. An empty SQLite file gives us
 * a lock of the operating system, which ends with its process even if that is killed: no stale locks.
 *
 * @returns a function that releases the lock.
 * @throws if another process has the lock.
 */
export function lockFolder(folder: string): () => void {
  const database = new DatabaseSync(join(folder, 'deploy.lock'), { timeout: 0 });
  try {
    database.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    database.close();
    if (error instanceof Error && 'errcode' in error && error.errcode === busy) {
      throw new Error(
        `another deploy to ${folder} is running: wait for it to finish, then deploy again.`,
      );
    }
    throw error;
  }
  return () => database.close();
}
