import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { lockFolder } from '../../scripts/deploy/deploy-lock.ts';
import { keptReleases, openReleases, readReleases } from '../../scripts/deploy/releases.ts';
import { rollBack } from '../../scripts/deploy/roll-back.ts';
import { startNpm } from './npm-process.ts';

const testing = join(import.meta.dirname, 'deploy');
let own: string;
let folder: string;

beforeEach(() => {
  own = mkdtempSync(join(tmpdir(), 'deploy-'));
  folder = join(own, 'served');
});
afterEach(() => rmSync(own, { recursive: true }));

/** A built site of a few files whose pages all say the same word. */
function makeSite(word: string): string {
  const site = join(own, `site-${word}`);
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

/** In a process of its own, so that it can be killed. */
function publish(site: string, env: Record<string, string> = {}) {
  const preload = `file://${join(testing, 'kill-at-change.ts')}`;
  const script = join(testing, 'publish-folder.ts');
  const { stdout, stderr, signal, status } = spawnSync(
    process.execPath,
    ['--import', preload, script, site, folder],
    { encoding: 'utf8', env: { ...process.env, ...env } },
  );
  return { output: stdout + stderr, killed: signal === 'SIGKILL', failed: status !== 0 };
}

const served = () => join(folder, 'current', 'site');
const title = () =>
  /<title>(.*?)<\/title>/.exec(readFileSync(join(served(), 'index.html'), 'utf8'))?.[1];

/** One hash of all files of a site, their names, and that compressed copies equal their source. */
function fingerprint(site: string): string {
  const hash = createHash('sha256');
  const files = readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  for (const file of files) {
    const content = readFileSync(file);
    hash.update(`${file.slice(site.length)}\n`).update(content);
    const source = readFileSync(file.replace(/\.(?:br|gz)$/, ''));
    if (file.endsWith('.br')) expect(brotliDecompressSync(content).equals(source)).toBe(true);
    if (file.endsWith('.gz')) expect(gunzipSync(content).equals(source)).toBe(true);
  }
  return hash.digest('hex');
}

test('a deploy that is killed before or within any of its changes leaves one site whole: the old one, or at the end the new', () => {
  const [before, after] = [makeSite('before'), makeSite('after')];
  publish(before);
  const start = join(own, 'start');
  cpSync(folder, start, { recursive: true, verbatimSymlinks: true, preserveTimestamps: true });
  const old = fingerprint(served());

  const whole = publish(after);
  const changes = Number(/(\d+) changes/.exec(whole.output)?.[1]);
  const fresh = fingerprint(served());
  expect(changes).toBeGreaterThan(20);

  const outcomes: string[] = [];
  for (let moment = 1; moment <= changes + 0.5; moment += 0.5) {
    rmSync(folder, { recursive: true });
    cpSync(start, folder, { recursive: true, verbatimSymlinks: true, preserveTimestamps: true });
    const { killed } = publish(after, { KILL_AT: String(moment) });
    expect([moment, killed]).toEqual([moment, true]);
    const now = fingerprint(served());
    expect([old, fresh]).toContain(now);
    outcomes.push(now === old ? 'old' : 'new');
    // What it left behind is in nobody's way.
    if (moment % 10 === 0) {
      expect(publish(after).failed).toBe(false);
      expect(fingerprint(served())).toBe(fresh);
      const names = readdirSync(join(folder, 'releases'));
      expect(names.filter((name) => name.startsWith('.'))).toEqual([]);
    }
  }
  expect(outcomes.filter((outcome) => outcome === 'old').length).toBeGreaterThan(changes);
}, 400_000);

describe('after several deploys', () => {
  const words = ['one', 'two', 'three', 'four', 'five', 'six', 'seven'];

  test('the last five can be gone back to, one after the other, and no further', async () => {
    for (const word of words) publish(makeSite(word));
    expect((await readReleases(folder)).names).toHaveLength(keptReleases);
    expect(title()).toBe('seven');
    for (const word of ['six', 'five', 'four', 'three']) {
      await rollBack(folder);
      expect(title()).toBe(word);
    }
    await expect(rollBack(folder)).rejects.toThrow('there is no release before');
    expect(title()).toBe('three');
    publish(makeSite('eight'));
    expect(title()).toBe('eight');
    await rollBack(folder);
    expect(title()).toBe('seven');
  });

  test('files of the last release that open pages may ask for are there, those of the one before are not', () => {
    for (const word of words.slice(0, 3)) publish(makeSite(word));
    expect(readdirSync(join(served(), '_astro')).filter((name) => name.endsWith('.css'))).toEqual([
      'three.css',
      'two.css',
    ]);
    expect(existsSync(join(served(), '_astro/two.css.br'))).toBe(true);
  });

  test('an unchanged file keeps its time, so that browsers need not fetch it again', () => {
    // In seconds, as servers do.
    const time = (name: string) => Math.floor(statSync(join(served(), name)).mtimeMs / 1000);
    publish(makeSite('one'));
    const changed = time('index.html');
    utimesSync(join(served(), 'same.html'), 1_700_000_000, 1_700_000_000);
    publish(makeSite('two'));
    expect(time('same.html')).toBe(1_700_000_000);
    expect(time('index.html')).toBeGreaterThanOrEqual(changed);
    expect(time('index.html.br')).toBe(time('index.html'));
  });
});

test('of two deploys at once the second is refused, and the first is not disturbed', async () => {
  publish(makeSite('one'));
  const unlock = lockFolder(folder);
  const second = publish(makeSite('two'));
  expect(second.failed).toBe(true);
  expect(second.output).toContain(`another deploy to ${folder} is under way`);
  expect(title()).toBe('one');
  unlock();
  expect(publish(makeSite('two')).failed).toBe(false);
  expect(title()).toBe('two');
});

test('the configuration of each web server lies beside the site', () => {
  publish(makeSite('one'));
  const hosting = join(folder, 'current', 'hosting');
  expect(readFileSync(join(hosting, 'nginx-server.conf'), 'utf8')).toContain(`root "${served()}";`);
  expect(readFileSync(join(hosting, 'nginx-http.conf'), 'utf8')).toContain('~^/old-one/');
  expect(readFileSync(join(hosting, 'Caddyfile'), 'utf8')).toContain('https://library.example {');
});

test('a folder that holds something else is left alone', async () => {
  mkdirSync(folder);
  writeFileSync(join(folder, 'thesis.doc'), '');
  await expect(openReleases(folder)).rejects.toThrow('holds other files (thesis.doc)');
});

describe('npm run deploy', () => {
  const online = mkdtempSync(join(tmpdir(), 'online-'));
  const built = join(online, 'built');
  const env = { SITE_URL: 'https://library.example' };
  const start = (...args: string[]) =>
    startNpm(process.cwd(), ['deploy', '--', join(online, 'served'), ...args], env);

  beforeAll(async () => {
    const first = start();
    await first.waitFor('is served.');
    await first.stop();
    cpSync(join(online, 'served/current/site'), built, { recursive: true });
  });
  beforeEach(() => {
    folder = join(online, 'served');
  });
  afterAll(() => rmSync(online, { recursive: true }));

  test('builds, checks, compresses and serves the site', () => {
    const page = join(served(), 'treatments/massage-for-neck-pain/index.html');
    expect(brotliDecompressSync(readFileSync(`${page}.br`)).equals(readFileSync(page))).toBe(true);
  });

  test.each([
    ['Building the site', []],
    ['Copying the site', ['--built', built]],
    ['Compressing', ['--built', built]],
  ])('that is killed at "%s" leaves the last site as it was', async (moment, args) => {
    const old = fingerprint(served());
    const next = start(...args);
    await next.waitFor(moment);
    await next.stop();
    expect(fingerprint(served())).toBe(old);
    expect((await readReleases(folder)).names).toHaveLength(1);
  });

  test('refuses a site that has lost a page which is online, and names it', async () => {
    const sitemap = join(served(), 'sitemap-pages-0.xml');
    const gone = '<url><loc>https://library.example/treatments/gone/</loc></url></urlset>';
    writeFileSync(sitemap, readFileSync(sitemap, 'utf8').replace('</urlset>', gone));
    const second = start('--built', built);
    await second.waitFor(
      'these addresses are online, and would lead to nothing:\n  /treatments/gone/',
    );
    await second.stop();
    expect((await readReleases(folder)).names).toHaveLength(1);

    writeFileSync(join(built, '_redirects'), '/treatments/gone/ /treatments/acupuncture/ 301\n');
    const third = start('--built', built);
    await third.waitFor('is served.');
    await third.stop();
    expect((await readReleases(folder)).names).toHaveLength(2);
  });

  test('refuses a site that was built for this machine alone', async () => {
    const empty = join(own, 'empty');
    const run = startNpm(process.cwd(), ['deploy', '--', empty], { SITE_URL: '' });
    await run.waitFor('a site that is put online carries its own address');
    await run.stop();
    expect(existsSync(join(empty, 'current'))).toBe(false);
  });
});
