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

/** As many articles to a condition as a large library may have. */
const perCondition = 20;

async function readTexts(folder: string): Promise<string[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.mdx'));
  return Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
}

/** Gives a copy of a page a name of its own. */
function rename(text: string, title: string): string {
  return text
    .replace(/^title: .*$/m, `title: ${title}`)
    .replace(
      /^summary: .*$/m,
      `summary: ${title} is a copy that only fills the library of a benchmark run.`,
    );
}

/** Articles and conditions whose texts are the library's own, in turn. */
async function generate(content: string): Promise<void> {
  const [articles, conditions] = await Promise.all(
    ['articles', 'conditions'].map((name) => readTexts(join(content, name))),
  );
  const pick = (texts: string[] | undefined, index: number) => texts?.[index % texts.length] ?? '';
  const conditionCount = Math.ceil(count / perCondition);
  await Promise.all([
    ...Array.from({ length: conditionCount }, (_, index) => {
      const text = rename(pick(conditions, index), `Generated condition ${index}`);
      return writeFile(join(content, `conditions/generated-${index}.mdx`), text);
    }),
    ...Array.from({ length: count }, (_, index) => {
      const text = rename(pick(articles, index), `Generated treatment ${index}`).replace(
        /^conditions:\n(?: {2}- .*\n)+/m,
        `conditions:\n  - generated-${index % conditionCount}\n`,
      );
      return writeFile(join(content, `articles/generated-${index}.mdx`), text);
    }),
  ]);
}

try {
  const project = join(folder, 'project');
  const bare = join(folder, 'bare');
  await copyProject(process.cwd(), project);
  await generate(join(project, 'content'));
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
