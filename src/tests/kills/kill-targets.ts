import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { openGitStore } from '../../../admin/editing-server/git-store.ts';
import { buildSite } from '../../../scripts/build/build-site.ts';
import { copyProject } from '../../../scripts/build/copy-project.ts';
import { publishRelease } from '../../../scripts/deploy/releases/publish-release.ts';
import { openReleases, readReleases } from '../../../scripts/deploy/releases/releases.ts';
import { fingerprint } from '../deploy/fingerprint.ts';
import { killAfter } from './kill-process.ts';

/** A process to kill, and the checks to run afterward. */
export interface KillTarget {
  /** The maximum delay before the kill, in milliseconds. */
  longest: number;
  kill(delay: number): Promise<boolean>;
  /** Returns what is wrong right after a kill. */
  check(): Promise<string[]>;
  /** Runs it to completion once, and returns what is left over. */
  recover(): Promise<string[]>;
}

const scripts = resolve('src/tests');

/** Where what runs puts its temporary files: a folder of its own, so that what is left there is seen. */
export function temporaryFolder(own: string): string {
  return join(own, 'temporary');
}

/** What git and its helpers had begun to write when they were killed. */
function listHalves(gitFolder: string): string[] {
  return readdirSync(gitFolder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /(?:^|\/)tmp_|\.lock$|(?:^|\/)\.?index-/.test(name),
  );
}

/** Returns a build of a copy of the project; `watch` rebuilds after a change, like `npm start`. */
export async function makeBuildTarget(own: string, kind: 'build' | 'watch'): Promise<KillTarget> {
  const root = join(own, kind);
  const temporary = { TMPDIR: temporaryFolder(own) };
  await copyProject(process.cwd(), root);
  const env = { SITE_URL: 'https://library.example' };
  const build = () => buildSite({ root, env });
  const start = performance.now();
  await build();
  const longest = performance.now() - start;
  const site = join(root, 'dist');
  const whole = fingerprint(site);
  const files = listNames(root);
  const script = join(own, `${kind}.ts`);
  const url = new URL('../../../scripts/build/', import.meta.url).href;
  const run = `await buildSite({ root: ${JSON.stringify(root)}, env: ${JSON.stringify(env)} });`;
  writeFileSync(
    script,
    [
      `import { buildSite } from '${url}build-site.ts';`,
      `import { watchSources } from '${url}watch-sources.ts';`,
      kind === 'build'
        ? run
        : `watchSources(${JSON.stringify(root)}, async () => { ${run} });\nprocess.stdout.write('watching');`,
    ].join('\n'),
  );
  return {
    longest,
    kill: async (delay) => {
      if (kind === 'build') return killAfter([script], delay, { cwd: root, env: temporary });
      const killed = killAfter([script], delay, { cwd: root, env: temporary, from: 'watching' });
      // Saves the same text again, once the folders are watched.
      const touch = setInterval(() => touchFile(join(root, 'content/settings/site.yaml')), 500);
      return killed.finally(() => clearInterval(touch));
    },
    check: () => {
      const isThere = existsSync(join(site, 'index.html'));
      const isAside = existsSync(join(root, '.build/last-dist/index.html'));
      if (!isThere) return Promise.resolve(isAside ? [] : ['the site is gone']);
      return Promise.resolve(fingerprint(site) === whole ? [] : ['the site is not whole']);
    },
    recover: async () => {
      await build();
      const extra = listNames(root).filter((name) => !files.includes(name));
      return [
        ...(fingerprint(site) === whole ? [] : ['the site is another one']),
        ...extra.map((name) => `${name} is left`),
      ];
    },
  };
}

/** Returns saves of an entry: as a file, as a commit, or as a draft that is published. */
export async function makeEditTarget(
  own: string,
  kind: 'file' | 'save' | 'draft',
): Promise<KillTarget> {
  const root = join(own, kind);
  const temporary = { TMPDIR: temporaryFolder(own) };
  mkdirSync(join(root, 'content/glossary'), { recursive: true });
  const file = join(root, 'content/glossary/disc.yaml');
  writeFileSync(file, 'term: Disc\n');
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@b.c', ...args], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  git('init', '--quiet', '--initial-branch=main');
  git('add', '.');
  git('commit', '--quiet', '--message=First');
  const script = join(scripts, 'kills/edit-forever.ts');
  const checkText = (text: string) =>
    /^term: Disc\n(?:definition: (\d+ \d+ )\1{1999}\n)?$/.test(text) ? [] : ['a text is cut'];
  return {
    longest: 1_500,
    kill: (delay) => killAfter([script, root, kind], delay, { env: temporary, from: 'ready' }),
    check: () => {
      const fsck = git('fsck', '--full', '--no-dangling');
      return Promise.resolve([
        ...(fsck === '' ? [] : [fsck]),
        ...checkText(git('show', 'main:content/glossary/disc.yaml')),
        ...(kind === 'file' ? checkText(readFileSync(file, 'utf8')) : []),
      ]);
    },
    recover: async () => {
      // Long enough to save a few times; then the store is reopened.
      await killAfter([script, root, kind], 300, { env: temporary, from: 'ready' });
      if (kind !== 'file') await openGitStore(root);
      const status = kind === 'file' ? '' : git('status', '--porcelain');
      const halves = listHalves(join(root, '.git'));
      const parts = readdirSync(join(root, 'content'), { recursive: true });
      const aside = existsSync(join(root, '.build/saving'))
        ? readdirSync(join(root, '.build/saving'))
        : [];
      return [
        ...(status === '' ? [] : [`the clone is not clean: ${status}`]),
        ...halves.map((name) => `.git/${name} is left`),
        ...(parts.length === 2 ? [] : [`content/ holds ${parts.join(', ')}`]),
        ...(aside.length <= 1 ? [] : [`${aside.length} halves of saves are left`]),
        ...(await Promise.resolve(checkText(readFileSync(file, 'utf8')))),
      ];
    },
  };
}

/** Returns the publication of a small site in a folder of releases. */
export async function makeDeployTarget(own: string): Promise<KillTarget> {
  const folder = join(own, 'served');
  const temporary = { TMPDIR: temporaryFolder(own) };
  const site = join(own, 'site');
  const page = `<!doctype html><title>Page</title>${'<p>Text</p>'.repeat(20_000)}`;
  for (let index = 0; index < 30; index += 1) {
    mkdirSync(join(site, String(index)), { recursive: true });
    writeFileSync(join(site, String(index), 'index.html'), `${page}${index}`);
  }
  writeFileSync(join(site, 'index.html'), page);
  const origin = 'https://library.example';
  const publish = () => publishRelease({ site, origin, folder, log: () => undefined });
  await openReleases(folder);
  const start = performance.now();
  await publish();
  const longest = performance.now() - start + 500;
  const served = join(folder, 'current/site');
  const whole = fingerprint(served);
  const script = join(scripts, 'deploy/publish-folder.ts');
  const check = () =>
    Promise.resolve(fingerprint(served) === whole ? [] : ['what is served is not whole']);
  return {
    longest,
    kill: (delay) => killAfter([script, site, folder], delay, { env: temporary }),
    check,
    recover: async () => {
      await publish();
      const { names } = await readReleases(folder);
      const there = readdirSync(join(folder, 'releases'));
      return [
        ...(await check()),
        ...(there.length === names.length && names.length <= 5
          ? []
          : [`releases/ holds ${there.join(', ')}`]),
      ];
    },
  };
}

/** Returns the names of the files in a project and its working folders, down to the caches of tools. */
function listNames(root: string): string[] {
  const own = readdirSync(root);
  const below = ['.build', '.astro', '.build/vite-cache', 'content', 'content/settings'].flatMap(
    (folder) =>
      existsSync(join(root, folder))
        ? readdirSync(join(root, folder)).map((name) => join(folder, name))
        : [],
  );
  return [...own, ...below];
}

function touchFile(file: string): void {
  if (statSync(file).isFile()) writeFileSync(file, readFileSync(file));
}
