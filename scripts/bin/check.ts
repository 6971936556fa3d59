/**
 * `npm run check`: formatting, lint, types and content; reports the problems of all four. The scripts of
 * a row run one after another, and the rows in parallel: types take as long as the other three together.
 */
import { runCommand } from '../process/run-command.ts';

const rows = [['check:types'], ['check:format', 'check:lint', 'check:content']];

async function check(script: string): Promise<void> {
  const start = performance.now();
  try {
    const output = await runCommand('npm', ['run', script]);
    console.log(`${output}${script} took ${((performance.now() - start) / 1000).toFixed(1)} s\n`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}

async function checkRow(row: readonly string[]): Promise<void> {
  for (const script of row) await check(script);
}

await Promise.all(rows.map(checkRow));
