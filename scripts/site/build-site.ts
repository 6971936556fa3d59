import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '../../src/domain/problem.ts';
import { formatProblems } from '../report/format-problems.ts';
import { checkBuiltSite } from './check-site.ts';
import { readOrigin } from './origin.ts';

export interface BuildOptions {
  /** The top of the project. */
  root: string;
  /** Where the finished site goes; `dist` under the root unless told. */
  outFolder?: string;
  /** Settings for this build alone, such as `SITE_URL`. */
  env?: Record<string, string>;
  /** Whether the build's own words go to the terminal. */
  verbose?: boolean;
}

/**
 * Builds the site to the side and puts it in place only when it is whole: a build that fails or is
 * killed leaves the last good site as it was.
 *
 * @throws with what the build printed.
 */
export async function buildSite({ root, outFolder, env, verbose }: BuildOptions): Promise<void> {
  const target = outFolder ?? join(root, 'dist');
  const aside = join(root, '.build', `site-${process.pid}-${Date.now()}`);
  try {
    await runAstroBuild(root, aside, env ?? {}, verbose ?? false);
    refuseFaults(checkBuiltSite(aside, readOrigin({ ...process.env, ...env })));
    await switchSite(aside, target);
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}

/** Runs Astro alone, without a check of what it makes. @throws with what it printed. */
export function runAstroBuild(
  root: string,
  out: string,
  env: Record<string, string>,
  verbose: boolean,
) {
  const astro = join(root, 'node_modules/astro/bin/astro.mjs');
  const child = spawn(process.execPath, [astro, 'build', '--outDir', out], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      if (verbose) process.stdout.write(text);
    });
  }
  return new Promise<void>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) =>
      // What the terminal has shown already is not said twice.
      code === 0
        ? resolve()
        : reject(new Error(`the build failed:\n${verbose ? 'see above' : output}`)),
    );
  });
}

function refuseFaults(problems: readonly Problem[]): void {
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0)
    throw new Error(`the site cannot be published:\n\n${formatProblems(errors)}\n`);
}

/** Puts a finished site where the last one was. */
async function switchSite(from: string, to: string): Promise<void> {
  const old = `${from}-old`;
  if (existsSync(to)) await rename(to, old);
  await rename(from, to);
  await rm(old, { recursive: true, force: true });
}
