import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { admitScript, readServer } from './remote-host.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'server-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Creates a release as rsync leaves it, not served yet. */
function receive(name: string): void {
  mkdirSync(join(folder, 'releases', `.incoming-${name}`, 'site'), { recursive: true });
  writeFileSync(join(folder, 'releases', `.incoming-${name}`, 'site', 'index.html'), name);
}

function admit(name: string) {
  return spawnSync('sh', ['-s', '--', folder, name], { input: admitScript, encoding: 'utf8' });
}

describe('the script on the remote host', () => {
  test('serves the new release, and keeps the last five', () => {
    const names = [1, 2, 3, 4, 5, 6, 7].map((day) => `2026110${day}T000000000Z-1`);
    for (const name of names) {
      receive(name);
      expect(admit(name)).toMatchObject({ status: 0, stderr: '' });
      expect(readlinkSync(join(folder, 'current'))).toBe(`releases/${name}`);
    }
    expect(readdirSync(join(folder, 'releases')).sort()).toEqual(names.slice(-5));
    expect(readdirSync(folder).sort()).toEqual(['current', 'releases']);
  });

  test('keeps serving the last release if the new one is missing', () => {
    receive('20261101T000000000Z-1');
    admit('20261101T000000000Z-1');
    expect(admit('20261102T000000000Z-1').status).not.toBe(0);
    expect(readlinkSync(join(folder, 'current'))).toBe('releases/20261101T000000000Z-1');
  });
});

test.each([
  ['ssh://deploy@server.example.org/srv/library', 'deploy@server.example.org', '22'],
  ['ssh://server.example.org:2222/srv/library/', 'server.example.org', '2222'],
])('reads %s as a folder on %s, port %s', (text, host, port) => {
  expect(readServer(text)).toEqual({ host, port, folder: '/srv/library' });
});

test.each([
  'server.example.org:/srv/library',
  'ssh://server.example.org',
  'ssh://-oProxyCommand=x@server.example.org/srv',
  'ssh://server.example.org/srv/$(reboot)',
  'https://server.example.org/srv',
])('rejects %s', (text) => {
  expect(() => readServer(text)).toThrow(
    `DEPLOY_SERVER is "${text}": set it to a server and a folder`,
  );
});
