import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { buildSite } from '../../scripts/build/build-site.ts';
import { startNpm } from './processes/npm-process.ts';
import { makeScratchSite, type ScratchSite } from './sites/scratch-site.ts';

let site: ScratchSite;
let config: string;

beforeAll(async () => {
  site = await makeScratchSite();
  config = await readFile(join(site.root, 'astro.config.mjs'), 'utf8');
});

afterAll(() => site.remove());

beforeEach(() => site.edit('astro.config.mjs', () => config));

async function failureOfBuild(): Promise<string> {
  const error = await buildSite({ root: site.root }).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(Error);
  return (error as Error).message;
}

describe('the build fails without the guard', () => {
  test('if the config omits it', async () => {
    await site.edit('astro.config.mjs', (text) => text.replace('content(),', ''));
    expect(await failureOfBuild()).toContain('The content was not read');
  });

  test('if a page bypasses it', async () => {
    await site.edit('src/pages/treatments/[slug].astro', (text) =>
      text
        .replace("readTree('articles', article.slug)", "parseBody(article.source.body ?? '')")
        .replace('{ readTree }', '{ parseBody }')
        .replace('entries/shared-library.ts', 'entries/parsing/parse-body.ts'),
    );
    expect(await failureOfBuild()).toContain('The content guard did not check content/articles/');
  });
});

test('a killed build leaves the last site unchanged', async () => {
  const served = join(site.root, 'dist');
  await mkdir(served);
  await writeFile(join(served, 'index.html'), 'the last good site');

  const build = startNpm(site.root, ['build']);
  await build.waitFor('generating static routes');
  await build.stop();

  expect(await readdir(served)).toEqual(['index.html']);
  expect(await readFile(join(served, 'index.html'), 'utf8')).toBe('the last good site');
});
