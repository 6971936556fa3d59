/**
 * Preloaded into a program (`--import`), this kills the program at one of its changes to the disk:
 * `KILL_AT=7` right before the seventh, `KILL_AT=7.5` right after the seventh has begun. Without a number,
 * it prints the number of changes.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const changes = ['cp', 'mkdir', 'rename', 'rm', 'symlink', 'utimes', 'writeFile'] as const;
const killAt = Number(process.env.KILL_AT ?? 0);
let count = 0;

for (const name of changes) {
  const change = fs.promises[name] as (...args: unknown[]) => Promise<unknown>;
  Object.assign(fs.promises, {
    [name]: (...args: unknown[]) => {
      count += 1;
      if (count === killAt) process.kill(process.pid, 'SIGKILL');
      const done = change(...args);
      // The change is under way: the disk may have all of it, some, or nothing.
      if (count + 0.5 === killAt) process.kill(process.pid, 'SIGKILL');
      return done;
    },
  });
}
syncBuiltinESMExports();
process.on('exit', () => {
  if (killAt === 0) process.stdout.write(`${count} changes\n`);
});
