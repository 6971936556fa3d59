import type { Reporter, TestModule } from 'vitest/node';

/** The number of slowest tests to list. */
const most = 20;

/**
 * Prints the total duration of each project, and the slowest tests. Files run in parallel, so the total is
 * longer than the run.
 */
export class DurationReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    process.stdout.write(`\n${formatDurations(modules.map(measureModule))}\n`);
  }
}

export interface ModuleDurations {
  project: string;
  /** The duration of the whole file, including its setup, in milliseconds. */
  duration: number;
  tests: { name: string; duration: number }[];
}

function measureModule(module: TestModule): ModuleDurations {
  const { duration, collectDuration, setupDuration } = module.diagnostic();
  return {
    project: module.project.name,
    duration: duration + collectDuration + setupDuration,
    tests: [...module.children.allTests()].map((test) => ({
      name: `${module.relativeModuleId} > ${test.fullName}`,
      duration: test.diagnostic()?.duration ?? 0,
    })),
  };
}

/** Returns the lines of the report. */
export function formatDurations(modules: readonly ModuleDurations[]): string {
  const projects = Map.groupBy(modules, ({ project }) => project);
  const sums = [...projects].map(
    ([project, files]) =>
      `${project} ${toSeconds(files.reduce((sum, { duration }) => sum + duration, 0))}`,
  );
  const slowest = modules
    .flatMap(({ tests }) => tests)
    .sort((a, b) => b.duration - a.duration)
    .slice(0, most)
    .map(({ name, duration }) => `${toSeconds(duration).padStart(9)}  ${name}`);
  return [`Durations: ${sums.join(', ')}`, 'The slowest:', ...slowest].join('\n');
}

function toSeconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
