import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const script = join(import.meta.dirname, 'check-machine.mjs');
let own: string;

beforeAll(() => (own = mkdtempSync(join(tmpdir(), 'machine-'))));
afterAll(() => rmSync(own, { recursive: true }));

/** Runs the check as npm does on a machine with that version of Node. */
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
  'accepts npm on Node %s',
  (node) => {
    expect(check(node)).toEqual({ status: 0, stderr: '' });
  },
);

test.each(['18.20.8', '20.18.3', '21.7.3', '22.11.0'])(
  'rejects npm on Node %s when installing',
  (node) => {
    expect(check(node, 'library', 'preinstall')).toEqual({
      status: 1,
      stderr: `The project cannot run here: npm runs on Node ${node} and would skip packages that the build needs: install Node 24 (or 22.12, or 20.19, or later), then run npm ci again.\n`,
    });
  },
);

test.each(['Marketing #2', 'Marketing 50%'])('rejects the folder "%s"', (name) => {
  expect(check('24.0.0', name)).toEqual({
    status: 1,
    stderr: `The project cannot run here: the project is in the folder /home/${name}, and Astro cannot build in a path with "#", "%" or "?": rename the folder.\n`,
  });
});

test("accepts other punctuation in a folder's name", () => {
  expect(check('24.0.0', "Märketing 2 (50) & Co's").status).toBe(0);
});
