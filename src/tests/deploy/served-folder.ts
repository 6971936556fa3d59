import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';

/** The output of a deploy and how it ended. */
interface Deploy {
  output: string;
  killed: boolean;
  failed: boolean;
}

/** A new folder for each test, as a web server serves it. */
export interface ServedFolder {
  /** Returns a temporary folder for other files of the test. */
  own(): string;
  folder(): string;
  /** Returns a built site of a few files whose pages all contain the same word. */
  makeSite(word: string): string;
  /** Publishes a site in a separate process, so that it can be killed. */
  publish(site: string, env?: Record<string, string>): Deploy;
  /** Returns the folder of the published site. */
  served(): string;
  /** Returns the word on its pages. */
  title(): string | undefined;
}

export function useServedFolder(): ServedFolder {
  let own: string;
  beforeEach(() => {
    own = mkdtempSync(join(tmpdir(), 'deploy-'));
  });
  afterEach(() => rmSync(own, { recursive: true }));

  const folder = () => join(own, 'served');
  const served = () => siteIn(folder());
  return {
    own: () => own,
    folder,
    makeSite: (word) => makeSite(join(own, `site-${word}`), word),
    publish: (site, env = {}) => publish(site, folder(), env),
    served,
    title: () =>
      /<title>(.*?)<\/title>/.exec(readFileSync(join(served(), 'index.html'), 'utf8'))?.[1],
  };
}

/** Returns the published site in a folder of releases. */
export function siteIn(folder: string): string {
  return join(folder, 'current', 'site');
}

function makeSite(site: string, word: string): string {
  const page = `<!doctype html><title>${word}</title>${`<p>${word}</p>`.repeat(200)}`;
  const files = {
    'index.html': page,
    '404.html': page,
    'treatments/massage/index.html': page,
    'same.html': '<!doctype html><title>always the same</title>',
    [`_astro/${word}.css`]: `.${word} { color: red }`.repeat(100),
    _headers: '/*\n  X-Content-Type-Options: nosniff\n',
    _redirects: `/old-${word}/ /treatments/massage/ 301\n`,
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(site, path)), { recursive: true });
    writeFileSync(join(site, path), text);
  }
  return site;
}

function publish(site: string, folder: string, env: Record<string, string>): Deploy {
  const preload = `file://${join(import.meta.dirname, 'kill-at-change.ts')}`;
  const script = join(import.meta.dirname, 'publish-folder.ts');
  const { stdout, stderr, signal, status } = spawnSync(
    process.execPath,
    ['--import', preload, script, site, folder],
    { encoding: 'utf8', env: { ...process.env, ...env } },
  );
  return { output: stdout + stderr, killed: signal === 'SIGKILL', failed: status !== 0 };
}
