import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** How many articles a large library has per condition. */
const perCondition = 20;

async function readTexts(folder: string): Promise<string[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.mdx'));
  return Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
}

/** Gives a copy of a page its own title and summary. */
function rename(text: string, title: string): string {
  return text
    .replace(/^title: .*$/m, `title: ${title}`)
    .replace(/^seo:\n(?: {2}.*\n)+/m, '')
    .replace(
      /^summary: .*$/m,
      `summary: ${title} is a copy that only fills the library of a benchmark run.`,
    );
}

/**
 * Adds copies of a library's own articles and conditions to it.
 *
 * @param content The library's `content/` folder.
 * @param count How many articles to add.
 */
export async function generateLibrary(content: string, count: number): Promise<void> {
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
