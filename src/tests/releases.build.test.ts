import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { lockFolder } from '../../scripts/deploy/releases/deploy-lock.ts';
import {
  keptReleases,
  openReleases,
  readReleases,
  withdrawRelease,
} from '../../scripts/deploy/releases/releases.ts';
import { rollBack } from '../../scripts/deploy/releases/roll-back.ts';
import { useServedFolder } from './deploy/served-folder.ts';

const { folder, makeSite, publish, served, title } = useServedFolder();

test('after deploying A and B, rolling back, and deploying C, a rollback restores A', async () => {
  for (const word of ['A', 'B']) publish(makeSite(word));
  await rollBack(folder());
  publish(makeSite('C'));
  await rollBack(folder());
  expect(title()).toBe('A');
  await expect(rollBack(folder())).rejects.toThrow('there is no release before');
});

test('repeating a killed rollback restores the same release', async () => {
  for (const word of ['A', 'B', 'C']) publish(makeSite(word));
  const { current = '' } = await readReleases(folder());
  await withdrawRelease(folder(), current);
  await rollBack(folder());
  expect(title()).toBe('B');
});

test('a deploy is readable by others, whatever the umask and the file modes of the site', () => {
  const site = makeSite('one');
  chmodSync(join(site, 'index.html'), 0o600);
  const { failed } = publish(site, { DEPLOY_UMASK: '077' });
  expect(failed).toBe(false);
  const made = readdirSync(folder(), { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isSymbolicLink() && !entry.name.startsWith('deploy.lock'))
    .map((entry) => [join(entry.parentPath, entry.name), entry.isDirectory()] as const);
  expect(made.length).toBeGreaterThan(15);
  for (const [path, isFolder] of [[folder(), true] as const, ...made]) {
    expect([path, (statSync(path).mode & 0o777).toString(8)]).toEqual([
      path,
      isFolder ? '755' : '644',
    ]);
  }
});

test('an unknown option is explained in one sentence', () => {
  const script = ['scripts/bin/deploy.ts', folder(), '--rolback'];
  const run = spawnSync(process.execPath, script, { encoding: 'utf8' });
  expect(run.status).toBe(1);
  expect(run.stdout + run.stderr).toBe(
    "Unknown option '--rolback'. Name the folder: npm run deploy -- /srv/library [--rollback | --built dist]\n",
  );
});

describe('after several deploys', () => {
  const words = ['one', 'two', 'three', 'four', 'five', 'six', 'seven'];

  test('a rollback can restore the last five, one at a time', async () => {
    for (const word of words) publish(makeSite(word));
    expect((await readReleases(folder())).names).toHaveLength(keptReleases);
    expect(title()).toBe('seven');
    for (const word of ['six', 'five', 'four', 'three']) {
      await rollBack(folder());
      expect(title()).toBe(word);
    }
    await expect(rollBack(folder())).rejects.toThrow('there is no release before');
    expect(title()).toBe('three');
    publish(makeSite('eight'));
    expect(title()).toBe('eight');
    await rollBack(folder());
    expect(title()).toBe('three');
  });

  test('the assets of the previous release remain for open pages, but not older ones', () => {
    for (const word of words.slice(0, 3)) publish(makeSite(word));
    expect(readdirSync(join(served(), '_astro')).filter((name) => name.endsWith('.css'))).toEqual([
      'three.css',
      'two.css',
    ]);
    expect(existsSync(join(served(), '_astro/two.css.br'))).toBe(true);
  });

  test('an unchanged file keeps its modification time, so that browsers need not fetch it again', () => {
    // In seconds, like HTTP dates.
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

test('rejects the second of two simultaneous deploys without disturbing the first', async () => {
  publish(makeSite('one'));
  const unlock = lockFolder(folder());
  const second = publish(makeSite('two'));
  expect(second.failed).toBe(true);
  expect(second.output).toContain(`another deploy to ${folder()} is running`);
  expect(title()).toBe('one');
  unlock();
  expect(publish(makeSite('two')).failed).toBe(false);
  expect(title()).toBe('two');
});

test('writes the configuration of each web server beside the site', () => {
  publish(makeSite('one'));
  const hosting = join(folder(), 'current', 'hosting');
  expect(readFileSync(join(hosting, 'nginx-server.conf'), 'utf8')).toContain(`root "${served()}";`);
  expect(readFileSync(join(hosting, 'nginx-http.conf'), 'utf8')).toContain('~^/old-one/');
  expect(readFileSync(join(hosting, 'Caddyfile'), 'utf8')).toContain('https://library.example {');
});

test('rejects a folder with other files', async () => {
  mkdirSync(folder());
  writeFileSync(join(folder(), 'thesis.doc'), '');
  await expect(openReleases(folder())).rejects.toThrow('has other files (thesis.doc)');
});
