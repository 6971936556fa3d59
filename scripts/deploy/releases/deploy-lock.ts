import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** SQLite's code for a file that another process holds. https://sqlite.org/rescode.html#busy */
const busy = 5;

/**
 * Makes sure that only one process at a time changes what a folder serves. The lock is one of the
 * operating system's, by way of an empty SQLite file: it is gone with the process that holds it, even
 * one that is killed, so there are no stale locks to judge.
 *
 * @returns how to let go of it.
 * @throws if another process has it.
 */
export function lockFolder(folder: string): () => void {
  const database = new DatabaseSync(join(folder, 'deploy.lock'), { timeout: 0 });
  try {
    database.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    database.close();
    if (error instanceof Error && 'errcode' in error && error.errcode === busy) {
      throw new Error(
        `another deploy to ${folder} is under way: wait until it has ended, then deploy again.`,
      );
    }
    throw error;
  }
  return () => database.close();
}
