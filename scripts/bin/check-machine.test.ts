import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const script = join(import.meta.dirname, 'check-machine.mjs');
let own: string;

beforeAll(() => (own = mkdtempSync(join(tmpdir(), 'machine-'))));
afterAll(() => rmSync(own, { recursive: true }));

/** Runs it as npm does, on a machine with a Node of some version. */
function check(node: string, folder = 'library', event = 'prestart') {
  const cwd = join(own, folder);
  mkdirSync(cwd, { recursive: true });
  const env = {
    ...process.env,
    npm_lifecycle_event: event,
    npm_config_user_agent: `npm/10.8.2 node/v${node} linux x64 workspaces/false`,
  };
  const { status, stderr } = spawnSync(process.execPath, [script], { cwd, env, encoding: 'utf8' });
  return { status, stderr: stderr.replaceAll(own, '/home') };
}

test.each(['20.19.0', '22.12.0', '23.0.0', '24.21.0', '26.1.0'])(
  'Node %s will do for npm',
  (node) => {
    expect(check(node)).toEqual({ status: 0, stderr: '' });
  },
);

test.each(['18.20.8', '20.18.3', '21.7.3', '22.11.0'])(
  'Node %s will not do for npm, which says so at the installation',
  (node) => {
    expect(check(node, 'library', 'preinstall')).toEqual({
      status: 1,
      stderr: `This cannot work here: npm runs on Node ${node}, for which parts of the packages are left out: install Node 24 (or 22.12, or 20.19, or later), then run npm ci again.\n`,
    });
  },
);

test.each(['Marketing #2', 'Marketing 50%'])('rejects the folder "%s"', (name) => {
  expect(check('24.0.0', name)).toEqual({
    status: 1,
    stderr: `This cannot work here: the project is in the folder /home/${name}, and Astro cannot build in a path with "#", "%" or "?": rename the folder.\n`,
  });
});

test("takes other signs in a folder's name", () => {
  expect(check('24.0.0', "Märketing 2 (50) & Co's").status).toBe(0);
});
