/**
 * `npm run rehearse -- <commit> [--base main] [--author <login>]`: runs the workflow `editors.yml` on a
 * change, in a temporary clone on this machine, and reports how long each step took. The author counts as
 * an editor unless the variable DEVELOPERS lists her. Does not wait for the workflow Check.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';
import * as z from 'zod';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    base: { type: 'string', default: 'main' },
    author: { type: 'string', default: 'editor' },
  },
});
const workflowSchema = z.object({
  jobs: z.object({
    ready: z.object({
      steps: z.array(
        z.object({
          if: z.string().optional(),
          run: z.string().optional(),
          uses: z.string().optional(),
        }),
      ),
    }),
  }),
});

const project = process.cwd();
const git = (...args: string[]) => execFileSync('git', args, { encoding: 'utf8' }).trim();
const [base, head] = [values.base, positionals[0] ?? 'HEAD'].map((name) =>
  git('rev-parse', `${name}^{commit}`),
);
const own = mkdtempSync(join(tmpdir(), 'rehearsal-'));
try {
  const trusted = join(own, 'base');
  checkOut(trusted, base ?? '');
  checkOut(join(trusted, '.build/change'), head ?? '');
  symlinkSync(join(project, 'node_modules'), join(trusted, 'node_modules'));
  runSteps(trusted);
} finally {
  rmSync(own, { recursive: true });
}

function checkOut(folder: string, commit: string): void {
  git('clone', '--quiet', '--no-checkout', project, folder);
  git('-C', folder, 'checkout', '--quiet', '--detach', commit);
}

/** Runs the commands of the base branch's workflow. */
function runSteps(trusted: string): void {
  const text = readFileSync(join(trusted, '.github/workflows/editors.yml'), 'utf8');
  const outputs = join(own, 'outputs');
  writeFileSync(outputs, '');
  const env = {
    ...process.env,
    BASE: base,
    HEAD: head,
    AUTHOR: values.author,
    PUSHER: values.author,
    GITHUB_OUTPUT: outputs,
  };
  for (const { run, if: condition } of workflowSchema.parse(parse(text)).jobs.ready.steps) {
    // The clone shares this project's packages.
    if (!run || run === 'npm ci') continue;
    const [, wanted] = /^steps\.change\.outputs\.content == '(\w+)'$/.exec(condition ?? '') ?? [];
    if (wanted && !readFileSync(outputs, 'utf8').includes(`content=${wanted}`)) continue;
    if (run === 'npm run wait:check') {
      console.log('The change is ready once the workflow Check has passed.');
      continue;
    }
    const start = performance.now();
    const [command = '', ...args] = run.split(' ');
    const { status } = spawnSync(command, args, { cwd: trusted, env, stdio: 'inherit' });
    console.log(`${run} took ${((performance.now() - start) / 1000).toFixed(1)} s`);
    if (status === 0) continue;
    process.exitCode = 1;
    return;
  }
}
