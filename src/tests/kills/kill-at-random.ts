import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRandom } from '../../../admin/http/testing/random-requests.ts';
import {
  makeBuildTarget,
  makeDeployTarget,
  makeEditTarget,
  temporaryFolder,
  type KillTarget,
} from './kill-targets.ts';

const makers: Readonly<Record<string, (own: string) => Promise<KillTarget>>> = {
  build: (own) => makeBuildTarget(own, 'build'),
  watch: (own) => makeBuildTarget(own, 'watch'),
  file: (own) => makeEditTarget(own, 'file'),
  save: (own) => makeEditTarget(own, 'save'),
  draft: (own) => makeEditTarget(own, 'draft'),
  deploy: makeDeployTarget,
};

export const killKinds = Object.keys(makers);

interface KillRun {
  count: number;
  seed: number;
  /** The kinds to kill, in turn. */
  kinds?: readonly string[];
  say?(line: string): void;
}

/** The number of processes killed while running, and what was wrong afterward. */
export interface KillReport {
  killed: number;
  faults: string[];
}

/** Kills builds, watchers, saves, drafts and deploys at random moments, and checks what they leave behind. */
export async function killAtRandom(run: KillRun): Promise<KillReport> {
  const { count, seed, kinds = killKinds, say = () => undefined } = run;
  const own = mkdtempSync(join(tmpdir(), 'kills-'));
  const random = createRandom(seed);
  const report: KillReport = { killed: 0, faults: [] };
  const note = (when: string, faults: readonly string[]) => {
    for (const fault of faults) {
      report.faults.push(`${when}: ${fault}`);
      say(`${when}: ${fault}`);
    }
  };
  try {
    mkdirSync(temporaryFolder(own));
    const targets = new Map<string, KillTarget>();
    for (const kind of kinds) {
      const target = await makers[kind]?.(own);
      if (target) targets.set(kind, target);
    }
    for (let kill = 0; kill < count; kill += 1) {
      const kind = kinds[kill % kinds.length] ?? '';
      const target = targets.get(kind);
      if (!target) throw new Error(`there is no "${kind}" to kill: use ${killKinds.join(', ')}.`);
      const delay = Math.round(random() * target.longest);
      const wasAtWork = await target.kill(delay);
      if (wasAtWork) report.killed += 1;
      note(`kill ${kill + 1}, ${kind} at ${delay} ms`, await target.check());
      say(
        `${kill + 1} of ${count}: ${kind}, ${wasAtWork ? `killed at ${delay} ms` : 'ended before'}`,
      );
    }
    for (const [kind, target] of targets) note(`after all, ${kind}`, await target.recover());
    // Node keeps compiled modules by their content: that folder grows with what there is, not with runs.
    const left = readdirSync(temporaryFolder(own)).filter((name) => name !== 'node-compile-cache');
    note(
      'after all',
      left.map((name) => `${name} is left among the temporary files`),
    );
    return report;
  } finally {
    rmSync(own, { recursive: true, force: true });
  }
}
