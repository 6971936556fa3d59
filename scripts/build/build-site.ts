import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { chooseBuildDay } from '../../src/domain/days.ts';
import type { Diagnostic } from '../../src/validation/diagnostic.ts';
import { writeKeyFile } from '../hosting/indexnow-key.ts';
import { checkLibrary } from '../checks/content/check-content.ts';
import { contentIsChecked } from './integrations/content-check.ts';
import { readContent } from '../../src/entries/read-content.ts';
import { prepareForHosts } from '../hosting/prepare-for-hosts.ts';
import { formatDiagnostics } from '../checks/report/format-problems.ts';
import { writeSearchIndex } from './search-index/build-index.ts';
import { listShareImages } from './share-images/list-share-images.ts';
import { makeShareImages, placeShareImages } from './share-images/share-images.ts';
import { checkBuiltSite } from '../checks/site/check-built-site.ts';
import { readOrigin } from '../hosting/origin.ts';

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
 * killed leaves the last good site as it was. What does not wait for each other runs side by side:
 * the check of the content and the share images beside Astro, the search index beside the check of the
 * pages.
 *
 * @throws with all that is wrong, or with what the build printed.
 */
export async function buildSite({ root, outFolder, env, verbose }: BuildOptions): Promise<void> {
  const target = outFolder ?? join(root, 'dist');
  await removeLeftovers(join(root, '.build'));
  const aside = join(root, '.build', `site-${process.pid}-${Date.now()}`);
  const settings = { ...process.env, ...env };
  // One day for the whole build, even over midnight.
  const today = chooseBuildDay(settings.BUILD_DAY, new Date());
  const own = { ...env, BUILD_DAY: today, [contentIsChecked]: 'yes' };
  const build = runAstroBuild(root, aside, own, verbose);
  // It may fail while the content is checked; whoever waits for it in the end is told.
  const built = settle(build.done);
  try {
    // Astro stops at the first fault that it meets; the check tells all of them, and comes first.
    const library = readContent(root, today);
    reject('content', checkLibrary(library));
    const images = makeShareImages(root, listShareImages(library));
    void settle(images);
    await build.done;
    await placeShareImages(await images, aside);
    await prepareForHosts(aside, library, settings);
    await writeKeyFile(aside, settings.INDEXNOW_KEY);

    const [pages, diagnostics] = await Promise.all([
      writeSearchIndex(aside),
      checkBuiltSite(aside, readOrigin(settings)),
    ]);
    reject('the site', diagnostics);
    if (verbose) console.log(formatDiagnostics(diagnostics));
    if (verbose) console.log(`${pages} pages can be searched.`);
    await switchSite(aside, target);
  } finally {
    build.stop();
    await built;
    await rm(aside, { recursive: true, force: true });
  }
}

/** Removes what builds put aside whose process is gone: one that was killed could not do it itself. */
async function removeLeftovers(folder: string): Promise<void> {
  const names = existsSync(folder) ? await readdir(folder) : [];
  for (const name of names) {
    const [, pid] = /^site-(\d+)-\d+(?:-old)?$/.exec(name) ?? [];
    if (pid && !isRunning(Number(pid))) await rm(join(folder, name), { recursive: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // Another user's process may not be asked, but runs.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Waits until something has come to its end, good or bad. */
async function settle(work: Promise<unknown>): Promise<void> {
  await Promise.allSettled([work]);
}

function reject(subject: string, diagnostics: readonly Diagnostic[]): void {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return;
  throw new Error(`${subject} cannot be published:\n\n${formatDiagnostics(errors)}\n`);
}

/** A build of Astro that is under way. */
interface RunningBuild {
  done: Promise<void>;
  stop(): void;
}

/** A build makes much that lives for a moment only: with room for it, Node cleans up less often. */
const nodeOptions = ['--max-semi-space-size=64'];

/** A test runner sets these for itself, and pages would take them for words of Vite's (`import.meta.env`). */
const foreign = { DEV: undefined, PROD: undefined, MODE: undefined };

/** Runs Astro alone; `done` rejects with what it printed. */
export function runAstroBuild(
  root: string,
  out: string,
  env: Record<string, string>,
  verbose = false,
): RunningBuild {
  const astro = join(root, 'node_modules/astro/bin/astro.mjs');
  const child = spawn(process.execPath, [...nodeOptions, astro, 'build', '--outDir', out], {
    cwd: root,
    env: {
      ...process.env,
      ...foreign,
      NODE_ENV: 'production',
      ASTRO_TELEMETRY_DISABLED: '1',
      // What it prints may end up in an error, where colors would be noise.
      NO_COLOR: '1',
      FORCE_COLOR: '0',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      if (verbose) process.stdout.write(text);
    });
  }
  const stop = () => void child.kill();
  process.once('exit', stop);
  const done = new Promise<void>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      process.off('exit', stop);
      // What the terminal has shown already is not said twice.
      if (code === 0) resolve();
      else reject(new Error(`the build failed:\n${verbose ? 'see above' : output}`));
    });
  });
  return { done, stop };
}

/** Puts a finished site where the last one was. */
async function switchSite(from: string, to: string): Promise<void> {
  const old = `${from}-old`;
  if (existsSync(to)) await rename(to, old);
  await rename(from, to);
  await rm(old, { recursive: true, force: true });
}
