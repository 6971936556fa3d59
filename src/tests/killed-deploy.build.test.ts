import { cpSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fingerprint } from './deploy/fingerprint.ts';
import { useServedFolder } from './deploy/served-folder.ts';

const { own, folder, makeSite, publish, served } = useServedFolder();

test('a deploy killed before or during any of its changes leaves either the old or the new site intact', () => {
  const [before, after] = [makeSite('before'), makeSite('after')];
  publish(before);
  const start = join(own(), 'start');
  cpSync(folder(), start, { recursive: true, verbatimSymlinks: true, preserveTimestamps: true });
  const old = fingerprint(served());

  const whole = publish(after);
  const changes = Number(/(\d+) changes/.exec(whole.output)?.[1]);
  const fresh = fingerprint(served());
  expect(changes).toBeGreaterThan(20);

  const outcomes: string[] = [];
  for (let moment = 1; moment <= changes + 0.5; moment += 0.5) {
    rmSync(folder(), { recursive: true });
    cpSync(start, folder(), { recursive: true, verbatimSymlinks: true, preserveTimestamps: true });
    const { killed } = publish(after, { KILL_AT: String(moment) });
    expect([moment, killed]).toEqual([moment, true]);
    const now = fingerprint(served());
    expect([old, fresh]).toContain(now);
    outcomes.push(now === old ? 'old' : 'new');
    // Leftovers do not interfere with the next deploy.
    if (moment % 10 === 0) {
      expect(publish(after).failed).toBe(false);
      expect(fingerprint(served())).toBe(fresh);
      const names = readdirSync(join(folder(), 'releases'));
      expect(names.filter((name) => name.startsWith('.'))).toEqual([]);
    }
  }
  expect(outcomes.filter((outcome) => outcome === 'old').length).toBeGreaterThan(changes);
}, 400_000);
