/**
 * `npm run bench:build [-- 1000]`: measures how much longer the build takes, with its guard and checks,
 * than a minimal site of the same texts with Astro, MDX and Pagefind.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSite, runAstroBuild } from '../build/build-site.ts';
import { makeBareSite } from './bare-site.ts';
import { generateLibrary } from './generate-library.ts';
import { copyProject } from '../build/copy-project.ts';

const count = Number(process.argv[2] ?? 1000);
const folder = await mkdtemp(join(tmpdir(), 'bench-build-'));

async function measure(name: string, work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  const seconds = (performance.now() - start) / 1000;
  console.log(`${name}: ${seconds.toFixed(1)} s`);
  return seconds;
}

try {
  const project = join(folder, 'project');
  const bare = join(folder, 'bare');
  await copyProject(process.cwd(), project);
  await generateLibrary(join(project, 'content'), count);
  await makeBareSite(bare, project);

  const env = { SITE_URL: 'https://library.example' };
  const bareSeconds = await measure('bare site', () =>
    runAstroBuild(bare, join(bare, 'dist'), env),
  );
  const ourSeconds = await measure('whole build', () => buildSite({ root: project, env }));
  console.log(
    `ratio for ${count} articles: ${(ourSeconds / bareSeconds).toFixed(2)} (at most 1.5)`,
  );
} finally {
  await rm(folder, { recursive: true, force: true });
}
