import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { chooseBuildDay } from '../../src/domain/days.ts';
import { isError, type Diagnostic } from '../../src/validation/diagnostic.ts';
import { formatDiagnostics } from '../checks/report/format-diagnostics.ts';
import { checkBuiltSite } from '../checks/site/check-built-site.ts';
import { readOrigin } from '../hosting/origin.ts';
import { clearLeftovers, makeOwnName } from '../process/own-names.ts';
import { isBuildReport } from './report-to-build.ts';
import { writeSearchIndex } from './search-index/build-index.ts';

export interface BuildOptions {
  /** The project's root folder. */
  root: string;
  /** Where the finished site goes; by default, `dist` under the root. */
  outFolder?: string;
  /** Environment variables for this build only, such as `SITE_URL`. */
  env?: Record<string, string>;
  /** Whether to print the build's output. */
  verbose?: boolean;
}

/**
 * Builds the site in a temporary folder and moves it into place once it is complete. A build that fails or
 * is killed leaves the last good site untouched.
 *
 * @throws with every error found, or with the output of the build.
 */
export async function buildSite({ root, outFolder, env, verbose }: BuildOptions): Promise<void> {
  const target = outFolder ?? join(root, 'dist');
  const last = join(root, '.build', `last-${basename(target)}`);
  await restoreSite(last, target);
  await clearLeftovers(join(root, '.build'), ['site', 'deploy']);
  const aside = join(root, '.build', makeOwnName('site'));
  const settings = { ...process.env, ...env };
  // One day for the whole build, even if it runs past midnight.
  const today = chooseBuildDay(settings.BUILD_DAY, new Date());
  try {
    await runAstroBuild(root, aside, { ...env, BUILD_DAY: today }, verbose);
    const [pages, diagnostics] = await Promise.all([
      writeSearchIndex(aside),
      checkBuiltSite(aside, readOrigin(settings)),
    ]);
    assertNoErrors(diagnostics);
    if (verbose) console.log(formatDiagnostics(diagnostics));
    if (verbose) console.log(`${pages} pages are in the search index.`);
    await switchSite(aside, target, last);
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}

function assertNoErrors(diagnostics: readonly Diagnostic[]): void {
  const errors = diagnostics.filter(isError);
  if (errors.length === 0) return;
  throw new Error(`the site cannot be published:\n\n${formatDiagnostics(errors)}\n`);
}

/** A build allocates many short-lived objects; a larger young generation means fewer collections. */
const nodeOptions = ['--max-semi-space-size=64'];

/** A test runner sets these, and Vite would copy them into `import.meta.env`. */
const foreign = { DEV: undefined, PROD: undefined, MODE: undefined };

/** Runs only Astro's build. @throws with the reason that the build reported, or with its output. */
export function runAstroBuild(
  root: string,
  out: string,
  env: Record<string, string>,
  verbose = false,
): Promise<void> {
  const astro = join(root, 'node_modules/astro/bin/astro.mjs');
  const child = spawn(process.execPath, [...nodeOptions, astro, 'build', '--outDir', out], {
    cwd: root,
    env: {
      ...process.env,
      ...foreign,
      NODE_ENV: 'production',
      ASTRO_TELEMETRY_DISABLED: '1',
      // The output may end up in an error message, where color codes would be noise.
      NO_COLOR: '1',
      FORCE_COLOR: '0',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let output = '';
  let reason: string | undefined;
  child.on('message', (message) => {
    if (isBuildReport(message)) ({ reason } = message);
  });
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      if (verbose) process.stdout.write(text);
    });
  }
  const stop = () => void child.kill();
  process.once('exit', stop);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      process.off('exit', stop);
      // With `verbose`, the terminal has already shown the output.
      if (code === 0) resolve();
      else reject(new Error(reason ?? `the build failed:\n${verbose ? 'see above' : output}`));
    });
  });
}

/** Replaces the last site with the finished one, and keeps the last one aside until that is done. */
async function switchSite(from: string, to: string, last: string): Promise<void> {
  if (existsSync(to)) await rename(to, last);
  await rename(from, to);
  await rm(last, { recursive: true, force: true });
}

/** Restores the last site if a build was killed between the two steps of the switch. */
async function restoreSite(last: string, to: string): Promise<void> {
  if (existsSync(last) && !existsSync(to)) await rename(last, to);
  else await rm(last, { recursive: true, force: true });
}
