/**
 * `npm run bench:content [-- 500]`: measures how long check:content takes for a large library, and how
 * that grows with the number of articles.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const count = Number(process.argv[2] ?? 500);
const command = join(import.meta.dirname, '../bin/check-content.ts');

/** Fills a folder with copies of the library's articles, without their old addresses. */
function makeArticles(folder: string, wanted: number): void {
  const texts = readdirSync(folder)
    .filter((name) => name.endsWith('.mdx'))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
  for (let index = texts.length; index < wanted; index++) {
    const text = texts[index % texts.length] ?? '';
    const copy = text.replace(/^redirectsFrom:\n(?: {2}- .*\n)+/m, '');
    writeFileSync(join(folder, `generated-${index}.mdx`), copy);
  }
}

function measure(root: string): number {
  const start = performance.now();
  execFileSync(process.execPath, [command], { cwd: root, stdio: 'ignore' });
  return performance.now() - start;
}

const root = mkdtempSync(join(tmpdir(), 'bench-content-'));
try {
  cpSync('content', join(root, 'content'), { recursive: true });
  const articles = join(root, 'content/articles');
  const own = readdirSync(articles).filter((name) => name.endsWith('.mdx')).length;
  const before = measure(root);
  makeArticles(articles, count);
  const after = measure(root);
  const perArticle = (after - before) / (count - own);
  console.log(`${own} articles: ${before.toFixed(0)} ms`);
  console.log(`${count} articles: ${after.toFixed(0)} ms (at most 2,000)`);
  console.log(`each additional article: ${perArticle.toFixed(2)} ms`);
  console.log(`ratio of times per article: ${(after / count / (before / own)).toFixed(2)}`);
} finally {
  rmSync(root, { recursive: true, force: true });
}
