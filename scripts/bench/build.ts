/**
 * `npm run bench:build [-- 1000]`: how much longer the whole build takes, with its guard and checks,
 * than a bare Astro, MDX and Pagefind site of the same texts. Both are built in this one run.
 */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSite, runAstroBuild } from '../site/build-site.ts';
import { makeBareSite } from './bare-site.ts';
import { copyProject } from '../project/copy-project.ts';

const count = Number(process.argv[2] ?? 1000);
const folder = await mkdtemp(join(tmpdir(), 'bench-build-'));

async function measure(name: string, work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  const seconds = (performance.now() - start) / 1000;
  console.log(`${name}: ${seconds.toFixed(1)} s`);
  return seconds;
}

/** Articles whose texts are the library's own, in turn, each with a name of its own. */
async function makeArticles(articles: string): Promise<void> {
  const names = (await readdir(articles)).filter((name) => name.endsWith('.mdx'));
  const texts = await Promise.all(names.map((name) => readFile(join(articles, name), 'utf8')));
  await Promise.all(
    Array.from({ length: count }, (_, index) => {
      const text = texts[index % texts.length] ?? '';
      return writeFile(
        join(articles, `generated-${index}.mdx`),
        text
          .replace(/^title: .*$/m, `title: Generated treatment ${index}`)
          .replace(/^summary: .*$/m, (line) => `${line.slice(0, 120).trimEnd()} ${index}.`)
          .replace(/^redirectsFrom:\n(?: {2}- .*\n)+/m, ''),
      );
    }),
  );
}

try {
  const project = join(folder, 'project');
  const bare = join(folder, 'bare');
  await copyProject(process.cwd(), project);
  await makeArticles(join(project, 'content/articles'));
  await makeBareSite(bare, project);

  const env = { SITE_URL: 'https://library.example' };
  const bareSeconds = await measure('bare site', () =>
    runAstroBuild(bare, join(bare, 'dist'), env, false),
  );
  const ourSeconds = await measure('whole build', () => buildSite({ root: project, env }));
  console.log(
    `ratio for ${count} articles: ${(ourSeconds / bareSeconds).toFixed(2)} (at most 1.5)`,
  );
} finally {
  await rm(folder, { recursive: true, force: true });
}
