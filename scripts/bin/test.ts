/**
 * `npm test`: every check and test. `npm run test:quick`: the ones to run before a commit. Both report how
 * long each part took. Arguments after `--` go to vitest.
 */
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { exitOnSignal } from '../process/exit-on-signal.ts';

exitOnSignal(1);
const [first, ...others] = process.argv.slice(2);
const isQuick = first === '--quick';
const args = isQuick ? others : process.argv.slice(2);

const vitest = join(
  dirname(createRequire(import.meta.url).resolve('vitest/package.json')),
  'vitest.mjs',
);
const projects = isQuick ? ['--project', 'unit', '--project', 'smoke'] : [];
const parts: Record<string, readonly string[]> = {
  checks: ['npm', 'run', '--silent', isQuick ? 'check:content' : 'check'],
  tests: [process.execPath, vitest, 'run', ...projects, ...args],
};

const durations: string[] = [];
for (const [name, command] of Object.entries(parts)) {
  const start = performance.now();
  const code = await run(command);
  durations.push(`${name} ${Math.round((performance.now() - start) / 1000)} s`);
  if (code === 0) continue;
  process.exitCode = code;
  break;
}
console.log(`Took: ${durations.join(', ')}`);

function run([program = '', ...programArgs]: readonly string[]): Promise<number> {
  const child = spawn(program, programArgs, { stdio: 'inherit' });
  process.once('exit', () => child.kill());
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });
}
